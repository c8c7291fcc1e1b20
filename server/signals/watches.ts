import type { Availability } from '../../protocol/availability.ts';
import { type Connection, type Outgoing, outgoing } from '../fanout/connection.ts';
import type { Timers } from './timers.ts';

/** Somebody who is or was connected, as far as whoever watches them may be told. */
export interface Watched {
  readonly id: string;
  /** Those who listen to one of these rooms may be told. */
  readonly rooms: ReadonlySet<string>;
}

export interface WatchesNeeds<W extends Watched> {
  view(watched: W): Availability;
  followsAny(connection: Connection, roomIds: ReadonlySet<string>): boolean;
  /** A connection is told at most once in this time, in ms. */
  mergeMillis: number;
  timers: Timers;
}

/**
 * Which connections want to be told of which people: those on the screen of somebody, and not all of a crowd.
 * Whether they may be told is decided by the rooms that both are in when it is told.
 */
export class Watches<W extends Watched> {
  readonly #needs: WatchesNeeds<W>;
  readonly #watching = new Map<Connection, ReadonlySet<string>>();
  readonly #watchers = new Map<string, Set<Connection>>();
  #changed = new Map<string, W>();

  constructor(needs: WatchesNeeds<W>) {
    this.#needs = needs;
  }

  /** From now on a connection is told of these people, and of no others. */
  watch(connection: Connection, people: ReadonlySet<string>): void {
    this.drop(connection);
    if (people.size === 0) return;
    this.#watching.set(connection, people);
    for (const id of people) {
      const watchers = this.#watchers.get(id);
      if (watchers) watchers.add(connection);
      else this.#watchers.set(id, new Set([connection]));
    }
  }

  drop(connection: Connection): void {
    for (const id of this.#watching.get(connection) ?? []) {
      const watchers = this.#watchers.get(id);
      if (watchers?.delete(connection) && watchers.size === 0) this.#watchers.delete(id);
    }
    this.#watching.delete(connection);
  }

  /** It is another way with somebody. */
  changed(watched: W): void {
    if (!this.#watchers.has(watched.id)) return;
    if (this.#changed.size === 0) {
      this.#needs.timers.after(this.#needs.mergeMillis, () => this.#tell());
    }
    this.#changed.set(watched.id, watched);
  }

  /** Somebody is in a room no more: whoever shared that one alone with them is told nothing from now on. */
  parted(watched: W, roomId: string): void {
    const gone = outgoing('availability', { people: [{ id: watched.id, here: false }] });
    const former = new Set([roomId]);
    for (const connection of this.#watchers.get(watched.id) ?? []) {
      const { followsAny } = this.#needs;
      if (followsAny(connection, watched.rooms) || !followsAny(connection, former)) continue;
      connection.deliver(gone);
    }
  }

  #tell(): void {
    const changed = this.#changed;
    this.#changed = new Map();
    const news = new Map<Connection, Availability[]>();
    for (const [id, watched] of changed) {
      const view = this.#needs.view(watched);
      for (const connection of this.#watchers.get(id) ?? []) {
        if (!this.#needs.followsAny(connection, watched.rooms)) continue;
        const people = news.get(connection);
        if (people) people.push(view);
        else news.set(connection, [view]);
      }
    }
    // Those who watch the same people are sent the same event, which is encoded once.
    const events = new Map<string, Outgoing>();
    for (const [connection, people] of news) {
      const key = people.map(({ id }) => id).join();
      const event = events.get(key) ?? outgoing('availability', { people });
      events.set(key, event);
      connection.deliver(event);
    }
  }
}
