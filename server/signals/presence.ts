import type { Availability } from '../../protocol/availability.ts';
import type { Person } from '../../protocol/entities.ts';
import {
  availabilityOf,
  isInvisible,
  type KeptAvailability,
  ownAvailability,
  plainAvailability,
} from '../domain/availability.ts';
import { type Connection, outgoing } from '../fanout/connection.ts';
import type { LocalRooms, RoomsWatcher } from '../fanout/local-rooms.ts';
import { type Page, PresentRoom } from './present-room.ts';
import type { Timers } from './timers.ts';
import { Watches } from './watches.ts';

export interface PresenceOptions {
  /** How long somebody without a connection still counts as present, in ms. */
  graceMillis: number;
  /** A room hears at most one packet in this time, in ms, and so does who watches people. */
  mergeMillis: number;
  timers: Timers;
}

/**
 * A packet is one write to each connection in the room. Of so many writes there is one packet in the time
 * to merge; where ten thousand listen, in ten times that. So a room costs the same whatever its size.
 */
const writesPerMerge = 1_000;

/** No timer waits longer, in ms: they count in 31 bits. */
const longestTimer = 24 * 60 * 60 * 1000;

const nobody = { count: 0, crowded: false, people: [], next: null };

/** Somebody with a connection, or who had one a moment ago. */
interface Connected {
  readonly id: string;
  person: Person;
  /** Those they are a member of and listen to. */
  readonly rooms: Set<string>;
  /** Null until it is known: somebody who may be invisible is shown to nobody. */
  kept: KeptAvailability | null;
  /** The grace is over. */
  isGone: boolean;
  /** None of their devices was touched for a while. */
  isAway: boolean;
  stopTimer: () => void;
}

/**
 * Who is in which room at this moment: members of it with at least one connection. A reload, a
 * second tab or a short loss of signal is neither a leaving nor a coming. Of a crowd only the number is
 * told: see docs/decisions/0014-a-crowd-is-counted.md. Who is invisible is in no room, to everybody else.
 */
export class Presence implements RoomsWatcher {
  readonly #rooms: LocalRooms;
  readonly #options: PresenceOptions;
  readonly #present = new Map<string, PresentRoom>();
  readonly #connected = new Map<string, Connected>();
  readonly #leaving = new Map<string, () => void>();
  readonly #watches: Watches<Connected>;
  /** Devices that nobody has touched for a while. */
  readonly #idle = new Set<Connection>();

  constructor(rooms: LocalRooms, options: PresenceOptions) {
    this.#rooms = rooms;
    this.#options = options;
    this.#watches = new Watches({
      view: (connected) => this.#view(connected),
      followsAny: (connection, roomIds) => rooms.followsAny(connection, roomIds),
      ...options,
    });
    rooms.watch(this);
  }

  /** How many are in the room now. */
  countIn(roomId: string): { count: number; crowded: boolean } {
    return this.#present.get(roomId) ?? nobody;
  }

  /** The ids of all of them. */
  idsIn(roomId: string): string[] {
    return this.#present.get(roomId)?.ids() ?? [];
  }

  /** Some of them: see `PresentRoom.page`. */
  page(roomId: string, after: string | undefined, limit: number): Page {
    return this.#present.get(roomId)?.page(after, limit, this.#now) ?? nobody;
  }

  isInvisible(personId: string): boolean {
    const connected = this.#connected.get(personId);
    return connected !== undefined && this.#hides(connected);
  }

  /** How it is with somebody, of whom this is kept: for those who share a room with them. */
  of(personId: string, kept: KeptAvailability): Availability {
    const connected = this.#connected.get(personId);
    return connected ? this.#view(connected) : availabilityOf(personId, kept, 'no', this.#now);
  }

  /** From now on a connection is told how it is with these people, as far as they share a room. */
  watch(connection: Connection, people: readonly string[]): void {
    this.#watches.watch(connection, new Set(people));
  }

  /** Nobody has touched a device for a while, or somebody has again. */
  setIdle(connection: Connection, idle: boolean): void {
    if (idle) this.#idle.add(connection);
    else this.#idle.delete(connection);
    this.#reckonAway(connection.person.id);
  }

  detached(connection: Connection): void {
    this.#watches.drop(connection);
    this.#idle.delete(connection);
    // Of what is left all may be idle; of whoever has nothing left it is no news.
    const { id } = connection.person;
    if (this.#rooms.ofPerson(id).size > 0) this.#reckonAway(id);
  }

  arrived(person: Person): void {
    const { id } = person;
    this.#leaving.get(id)?.();
    this.#leaving.delete(id);
    if (this.#connected.has(id)) return;
    const rooms = new Set<string>();
    const nothing = { kept: null, isGone: false, isAway: false, stopTimer: () => undefined };
    this.#connected.set(id, { id, person, rooms, ...nothing });
  }

  departed(person: Person): void {
    const cancel = this.#options.timers.after(this.#options.graceMillis, () => {
      this.#leaving.delete(person.id);
      const connected = this.#connected.get(person.id);
      if (!connected) return;
      connected.stopTimer();
      // Nobody who did not see them learns that now they really went.
      const wasSeen = this.#view(connected).here;
      connected.isGone = true;
      this.#connected.delete(person.id);
      for (const roomId of connected.rooms) this.#remove(roomId, person.id);
      if (wasSeen) this.#watches.changed(connected);
    });
    this.#leaving.set(person.id, cancel);
  }

  changed(person: Person): void {
    const connected = this.#connected.get(person.id);
    if (!connected) return;
    connected.person = person;
    for (const roomId of connected.rooms) this.#present.get(roomId)?.rename(person);
  }

  said(personId: string, kept: KeptAvailability, reader?: Connection): void {
    const connected = this.#connected.get(personId);
    if (!connected) return;
    // Of who comes it is no news what others saw of them while they were away.
    const before = connected.kept
      ? this.#view(connected)
      : availabilityOf(personId, kept, 'no', this.#now);
    const isNews = connected.kept === null || connected.kept.version < kept.version;
    if (isNews) connected.kept = kept;
    const newest = connected.kept ?? kept;
    if (newest.version > 0) {
      const own = outgoing('own-availability', ownAvailability(newest, this.#now));
      const others = isNews ? this.#rooms.ofPerson(personId) : [];
      for (const connection of new Set([...others, ...(reader ? [reader] : [])])) {
        connection.deliver(own);
      }
    }
    if (isNews) this.#show(connected, before);
    // A device that comes was touched just now.
    if (reader) this.#reckonAway(personId);
  }

  followed(roomId: string, person: Person): void {
    const connected = this.#connected.get(person.id);
    if (!connected) return;
    // Of two of their connections the later one knows better what they are called.
    connected.person = person;
    const isNew = !connected.rooms.has(roomId);
    connected.rooms.add(roomId);
    if (this.#hides(connected)) return;
    this.#add(roomId, person);
    if (isNew) this.#watches.changed(connected);
  }

  left(roomId: string, personId: string): void {
    const connected = this.#connected.get(personId);
    if (!connected?.rooms.delete(roomId)) return;
    this.#remove(roomId, personId);
    this.#watches.parted(connected, roomId);
  }

  get #now(): number {
    return this.#options.timers.now();
  }

  #view({ id, kept, isGone, isAway }: Connected): Availability {
    const connected = kept === null || isGone ? 'no' : isAway ? 'away' : 'here';
    return availabilityOf(id, kept ?? plainAvailability, connected, this.#now);
  }

  #reckonAway(personId: string): void {
    const connected = this.#connected.get(personId);
    if (!connected) return;
    const devices = [...this.#rooms.ofPerson(personId)];
    const isAway = devices.every((connection) => this.#idle.has(connection));
    if (isAway === connected.isAway) return;
    connected.isAway = isAway;
    if (!this.#hides(connected)) this.#watches.changed(connected);
  }

  #hides({ kept }: Connected): boolean {
    return kept === null || isInvisible(kept, this.#now);
  }

  /** In the rooms as far as they want to be seen there, now and when that ends by itself. */
  #show(connected: Connected, before: Availability): void {
    const { kept, rooms, person } = connected;
    const hides = this.#hides(connected);
    for (const roomId of rooms) {
      if (hides) this.#remove(roomId, person.id);
      else this.#add(roomId, person);
    }
    const after = this.#view(connected);
    // What others do not see of somebody invisible is not told by that nothing was to be told, either.
    if (JSON.stringify(after) !== JSON.stringify(before)) this.#watches.changed(connected);
    connected.stopTimer();
    if (!hides || kept === null) return;
    const wait = Math.min(kept.invisibleUntil - this.#now, longestTimer);
    connected.stopTimer = this.#options.timers.after(wait, () => this.#show(connected, after));
  }

  #add(roomId: string, person: Person): void {
    let room = this.#present.get(roomId);
    if (!room) {
      room = new PresentRoom(roomId);
      this.#present.set(roomId, room);
    }
    if (room.add(person)) this.#plan(room);
  }

  #remove(roomId: string, personId: string): void {
    const room = this.#present.get(roomId);
    if (room?.remove(personId)) this.#plan(room);
  }

  #plan(room: PresentRoom): void {
    if (room.isPlanned) return;
    room.isPlanned = true;
    const { timers, mergeMillis } = this.#options;
    const pace = mergeMillis * Math.max(1, this.#rooms.inRoom(room.id).size / writesPerMerge);
    // A clock that was put back says that it was told in the future.
    const wait = Math.min(pace, Math.max(0, pace - (timers.now() - room.toldAt)));
    timers.after(wait, () => this.#tell(room));
  }

  #tell(room: PresentRoom): void {
    room.isPlanned = false;
    const packet = room.take();
    if (packet) {
      room.toldAt = this.#now;
      const event = outgoing('presence', { roomId: room.id, ...packet });
      for (const connection of this.#rooms.inRoom(room.id)) connection.deliver(event);
    }
    if (room.hasMore) this.#plan(room);
    else if (room.count === 0) this.#present.delete(room.id);
  }
}
