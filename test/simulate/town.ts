import type { RoomView } from '../../client/views.ts';
import { type HistoryBounds, usualBounds } from '../../client/window.ts';
import type { Scene } from './device.ts';
import type { Backup, Disk } from './disk.ts';
import type { Random } from './random.ts';
import { SimulatedServer } from './server.ts';
import type { Tab } from './tab.ts';
import { Weather } from './weather.ts';
import type { World } from './world.ts';

/** Those who live here. */
export const people = ['Ann', 'Bo', 'Cy', 'Di'] as const;

/** In some schedules a few pages are all that a client holds. */
const bounds: readonly HistoryBounds[] = [
  usualBounds,
  { page: 10, shown: 40, unseen: 15 },
  { page: 4, shown: 9, unseen: 3 },
];

/** Everything that one schedule is about. */
export class Town implements Scene {
  readonly world: World;
  readonly disk: Disk;
  readonly weather = new Weather();
  readonly server: SimulatedServer;
  readonly bounds: HistoryBounds;
  /** Everywhere that a client runs, or will run again. */
  readonly tabs: Tab[] = [];
  /** Ids of messages that were stored, and are not in the older state that was put back. */
  readonly rolledBack = new Set<string>();
  /** An older state of the disk that somebody kept. */
  backup: Backup | null = null;
  cuts = 0;
  #sentences = 0;

  constructor(world: World, disk: Disk) {
    const { random } = world;
    this.world = world;
    this.disk = disk;
    // Small enough, in some schedules, that a handful of messages is too much for one answer.
    this.server = new SimulatedServer(world, this.weather, disk, {
      syncFeedChanges: random.pick([5, 30, 1_000]) ?? 0,
      syncChanges: random.pick([3, 25, 4_000]) ?? 0,
      syncText: random.pick([60, 1_000, 512 * 1024]) ?? 0,
    });
    this.bounds = random.pick(bounds) ?? usualBounds;
  }

  get random(): Random {
    return this.world.random;
  }

  /** What somebody says; nothing is said twice. */
  sentence(tab: Tab): string {
    const sentence = `${tab.name} says ${++this.#sentences}`;
    return this.random.chance(0.2) ? `${sentence}, @${this.random.pick(people)}!` : sentence;
  }

  /** One of the rooms that the tab's person is in, as far as the tab knows. */
  roomOf(tab: Tab): RoomView | undefined {
    return this.random.pick(tab.parley?.rooms ?? []);
  }

  /** Any room there is. */
  someRoomId(): string | undefined {
    return this.random.pick(this.disk.rooms())?.id;
  }
}
