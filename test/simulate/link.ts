import { Pipe, type Risk } from './pipe.ts';
import type { Weather } from './weather.ts';
import type { World } from './world.ts';

/** A dead connection is noticed by the missing heartbeats after so long at most, in ms. */
const heartbeatsMillis = 15_000;
/** Most often the operating system says at once that a connection is dead, within so many ms. */
const promptMillis = 50;

/** What stands at one end of a connection. */
export interface End {
  /** The connection is over, as this end sees it. Called once. */
  closed(): void;
}

interface Side {
  readonly end: End;
  isOpen: boolean;
}

/**
 * One connection between a client and the server. It delivers in order in both directions until
 * it is cut; then its two ends learn of it, each in its own time.
 */
export class Link {
  readonly #world: World;
  readonly #up: Pipe;
  readonly #down: Pipe;
  readonly #client: Side;
  readonly #server: Side;

  constructor(world: World, weather: Weather, client: End, server: End) {
    this.#world = world;
    this.#up = new Pipe(world, weather);
    this.#down = new Pipe(world, weather);
    this.#client = { end: client, isOpen: true };
    this.#server = { end: server, isOpen: true };
  }

  /** Whether both ends hold it to be alive. */
  get isWhole(): boolean {
    return this.#client.isOpen && this.#server.isOpen;
  }

  /** From the client to the server. */
  up(arrive: () => void, risk: Risk): void {
    if (this.#client.isOpen) this.#up.send(whileOpen(this.#server, arrive), risk);
  }

  /** From the server to the client. */
  down(arrive: () => void, risk: Risk): void {
    if (this.#server.isOpen) this.#down.send(whileOpen(this.#client, arrive), risk);
  }

  /** The cable is cut: some of what is under way still arrives, and then nothing. */
  cut(): void {
    const { random } = this.#world;
    this.#up.breakAfter(random.integer(0, 60));
    this.#down.breakAfter(random.integer(0, 60));
    this.#notice(this.#client);
    this.#notice(this.#server);
  }

  /** The client closes it, and the server hears of it after what was sent before. */
  closeByClient(): void {
    this.#up.send(() => close(this.#server), 'none');
    close(this.#client);
    this.#world.after(heartbeatsMillis, () => close(this.#server));
  }

  /** The server closes it, and the client hears of it after what was sent before. */
  closeByServer(): void {
    this.#down.send(() => close(this.#client), 'none');
    close(this.#server);
    this.#world.after(heartbeatsMillis, () => close(this.#client));
  }

  /** The client's program ends without a word. */
  clientDied(): void {
    this.#client.isOpen = false;
    this.#up.breakAfter(this.#world.random.integer(0, 60));
    this.#notice(this.#server);
  }

  /** The server's process ends without a word. */
  serverDied(): void {
    this.#server.isOpen = false;
    this.#down.breakAfter(this.#world.random.integer(0, 60));
    this.#notice(this.#client);
  }

  #notice(side: Side): void {
    const { random } = this.#world;
    const longest = random.chance(0.3) ? heartbeatsMillis : promptMillis;
    this.#world.after(random.integer(1, longest), () => close(side));
  }
}

function whileOpen(side: Side, arrive: () => void): () => void {
  return () => {
    if (side.isOpen) arrive();
  };
}

function close(side: Side): void {
  if (!side.isOpen) return;
  side.isOpen = false;
  side.end.closed();
}
