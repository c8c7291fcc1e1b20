import type { Person } from '../../protocol/entities.ts';
import { outgoing } from '../fanout/connection.ts';
import type { LocalRooms, RoomsWatcher } from '../fanout/local-rooms.ts';
import { type Page, PresentRoom } from './present-room.ts';
import type { Timers } from './timers.ts';

export interface PresenceOptions {
  /** How long somebody without a connection still counts as present, in ms. */
  graceMillis: number;
  /** A room hears at most one packet in this time, in ms. */
  mergeMillis: number;
  timers: Timers;
}

/**
 * A packet is one write to each connection in the room. Of so many writes there is one packet in the time
 * to merge; where ten thousand listen, in ten times that. So a room costs the same whatever its size.
 */
const writesPerMerge = 1_000;

const nobody = { count: 0, crowded: false, people: [], next: null };

/**
 * Who is in which room at this moment: members of it with at least one connection. A reload, a
 * second tab or a short loss of signal is neither a leaving nor a coming. Of a crowd only the number is
 * told: see docs/decisions/0014-a-crowd-is-counted.md.
 */
export class Presence implements RoomsWatcher {
  readonly #rooms: LocalRooms;
  readonly #options: PresenceOptions;
  readonly #present = new Map<string, PresentRoom>();
  readonly #roomsOf = new Map<string, Set<string>>();
  readonly #leaving = new Map<string, () => void>();

  constructor(rooms: LocalRooms, options: PresenceOptions) {
    this.#rooms = rooms;
    this.#options = options;
    rooms.watch(this);
  }

  /** How many are in the room now. */
  countIn(roomId: string): { count: number; crowded: boolean } {
    return this.#present.get(roomId) ?? nobody;
  }

  /** Some of them: see `PresentRoom.page`. */
  page(roomId: string, after: string | undefined, limit: number): Page {
    const { timers } = this.#options;
    return this.#present.get(roomId)?.page(after, limit, timers.now()) ?? nobody;
  }

  arrived(person: Person): void {
    this.#leaving.get(person.id)?.();
    this.#leaving.delete(person.id);
  }

  departed(person: Person): void {
    const cancel = this.#options.timers.after(this.#options.graceMillis, () => {
      this.#leaving.delete(person.id);
      for (const roomId of [...(this.#roomsOf.get(person.id) ?? [])]) this.left(roomId, person.id);
    });
    this.#leaving.set(person.id, cancel);
  }

  changed(person: Person): void {
    for (const roomId of this.#roomsOf.get(person.id) ?? []) {
      this.#present.get(roomId)?.rename(person);
    }
  }

  followed(roomId: string, person: Person): void {
    const rooms = this.#roomsOf.get(person.id);
    if (rooms) rooms.add(roomId);
    else this.#roomsOf.set(person.id, new Set([roomId]));
    let room = this.#present.get(roomId);
    if (!room) {
      room = new PresentRoom(roomId);
      this.#present.set(roomId, room);
    }
    // Of two of their connections the later one knows better what they are called.
    if (room.add(person)) this.#plan(room);
  }

  left(roomId: string, personId: string): void {
    const rooms = this.#roomsOf.get(personId);
    if (rooms?.delete(roomId) && rooms.size === 0) this.#roomsOf.delete(personId);
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
      room.toldAt = this.#options.timers.now();
      const event = outgoing('presence', { roomId: room.id, ...packet });
      for (const connection of this.#rooms.inRoom(room.id)) connection.deliver(event);
    }
    if (room.hasMore) this.#plan(room);
    else if (room.count === 0) this.#present.delete(room.id);
  }
}
