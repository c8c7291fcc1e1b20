import { MemoryCache } from '../../client/cache-memory.ts';
import type { HistoryBounds } from '../../client/window.ts';
import type { Disk } from './disk.ts';
import type { SimulatedServer } from './server.ts';
import { Tabs } from './siblings.ts';
import type { Weather } from './weather.ts';
import type { World } from './world.ts';

/** A message that somebody pressed *send* for. */
export interface Sent {
  readonly authorId: string;
  readonly roomId: string;
  /** Unlike every other, but for what the server refuses. */
  readonly text: string;
  /** Grows with each press on its device. */
  readonly number: number;
  /** Unix ms */
  readonly pressedAt: number;
  readonly tab: string;
  /** Known once the engine says that the text is safe. */
  id: string | null;
  /** When the engine said so, Unix ms. */
  savedAt: number;
  /** Whether the server said that it has it. */
  isAcknowledged: boolean;
  /** Whether it may be nowhere: its writer took it back, or signed out. */
  isGivenUp: boolean;
  /**
   * Refused for good: it has lost its place among those pressed later. It may be sent again by hand,
   * or another of its requests come through, late, when nothing speaks against it any more.
   */
  isRefused: boolean;
}

/** Where a device is. */
export interface Scene {
  world: World;
  weather: Weather;
  disk: Disk;
  server: SimulatedServer;
  bounds: HistoryBounds;
  /** Ids of messages that were stored, and are not in the older state that was put back. */
  rolledBack: ReadonlySet<string>;
}

/** Whoever signs out may lose what goes into the outbox until the end is heard of, in ms. */
const signingOutMillis = 1_000;

/**
 * What a device keeps, whichever programs run on it. A browser has a cookie, which all its tabs
 * present, and which the server takes for nobody's once its session has ended; a bot has a token,
 * with which it is refused then.
 */
export class Device {
  readonly name: string;
  readonly scene: Scene;
  readonly isBrowser: boolean;
  readonly stored = new MemoryCache();
  readonly sent: Sent[] = [];
  readonly tabs: Tabs;
  token: string | null;

  /** @param token of the session it begins with, as after a link from another device */
  constructor(name: string, scene: Scene, token: string | null) {
    const { random } = scene.world;
    this.name = name;
    this.scene = scene;
    this.token = token;
    this.isBrowser = random.chance(0.7);
    this.tabs = new Tabs(scene.world, random.chance(0.7));
  }

  /**
   * What was sent under this id, with this text: another tab may show a message, or the server have
   * it, before the tab in which it was typed has said its id.
   */
  sentAs(id: string, text: string): Sent | undefined {
    return (
      this.sent.find((sent) => sent.id === id) ??
      this.sent.find((sent) => sent.id === null && sent.text === text)
    );
  }

  /** The server has said that it has this message. */
  acknowledged(id: string, text: string): void {
    const sent = this.sentAs(id, text);
    if (sent) sent.isAcknowledged = true;
  }

  /** The server does not want this message, whatever is tried. */
  refused({ id, text }: { id: string; text: string }): void {
    const sent = this.sentAs(id, text);
    if (sent) sent.isRefused = true;
  }

  /** What has not gone out is discarded, for a moment from now on as well. */
  signingOut(): void {
    this.#giveUp();
    this.scene.world.after(signingOutMillis, () => this.#giveUp());
  }

  #giveUp(): void {
    for (const sent of this.sent) if (!sent.isAcknowledged) sent.isGivenUp = true;
  }
}
