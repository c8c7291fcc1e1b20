import type { Person } from '../../protocol/entities.ts';
import { outgoing } from '../fanout/connection.ts';
import type { LocalRooms, RoomsWatcher } from '../fanout/local-rooms.ts';
import type { Timers } from './timers.ts';

export interface PresenceOptions {
  /** How long somebody without a connection still counts as present, in ms. */
  graceMillis: number;
  /** A room hears at most one packet in this time, in ms. */
  mergeMillis: number;
  timers: Timers;
}

/**
 * Most names that one packet tells as joined, and as left; the rest follow in the next ones. When a
 * room of ten thousand comes back after a restart, all names to everybody would be gigabytes a
 * second, and those who cannot read that fast would be cut for it.
 */
const namesInPacket = 100;

/**
 * What is to be told: of each person how it stands now. Also of those who went and came back before it
 * was told: somebody may have asked for the list in between, and would wait for ever for the other half.
 */
interface Pending {
  joined: Map<string, Person>;
  left: Map<string, Person>;
}

/**
 * Who is in which room at this moment: members of it with at least one connection. A reload, a
 * second tab or a short loss of signal is neither a leaving nor a coming.
 */
export class Presence implements RoomsWatcher {
  readonly #rooms: LocalRooms;
  readonly #options: PresenceOptions;
  readonly #present = new Map<string, Map<string, Person>>();
  readonly #roomsOf = new Map<string, Set<string>>();
  readonly #leaving = new Map<string, () => void>();
  readonly #pending = new Map<string, Pending>();
  readonly #lastTold = new Map<string, number>();

  constructor(rooms: LocalRooms, options: PresenceOptions) {
    this.#rooms = rooms;
    this.#options = options;
    rooms.watch(this);
  }

  /** Those in the room now, in no particular order. */
  inRoom(roomId: string): Person[] {
    return [...(this.#present.get(roomId)?.values() ?? [])];
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
      this.#present.get(roomId)?.set(person.id, person);
      const pending = this.#pending.get(roomId);
      if (pending?.joined.has(person.id)) pending.joined.set(person.id, person);
    }
  }

  followed(roomId: string, person: Person): void {
    let present = this.#present.get(roomId);
    if (!present) {
      present = new Map();
      this.#present.set(roomId, present);
    }
    const wasThere = present.has(person.id);
    // Of two of their connections the later one knows better what they are called.
    present.set(person.id, person);
    if (wasThere) return;
    const rooms = this.#roomsOf.get(person.id);
    if (rooms) rooms.add(roomId);
    else this.#roomsOf.set(person.id, new Set([roomId]));
    const pending = this.#pendingOf(roomId);
    pending.left.delete(person.id);
    pending.joined.set(person.id, person);
  }

  left(roomId: string, personId: string): void {
    const present = this.#present.get(roomId);
    const person = present?.get(personId);
    if (!present || !person) return;
    present.delete(personId);
    if (present.size === 0) this.#present.delete(roomId);
    const rooms = this.#roomsOf.get(person.id);
    if (rooms?.delete(roomId) && rooms.size === 0) this.#roomsOf.delete(person.id);
    const pending = this.#pendingOf(roomId);
    pending.joined.delete(person.id);
    pending.left.set(person.id, person);
  }

  #pendingOf(roomId: string): Pending {
    let pending = this.#pending.get(roomId);
    if (!pending) {
      pending = { joined: new Map(), left: new Map() };
      this.#pending.set(roomId, pending);
      const { timers, mergeMillis } = this.#options;
      const since = timers.now() - (this.#lastTold.get(roomId) ?? Number.NEGATIVE_INFINITY);
      // A clock that was put back says that it was told in the future.
      const wait = Math.min(mergeMillis, Math.max(0, mergeMillis - since));
      timers.after(wait, () => this.#tell(roomId));
    }
    return pending;
  }

  #tell(roomId: string): void {
    const pending = this.#pending.get(roomId);
    this.#pending.delete(roomId);
    if (this.#present.has(roomId)) this.#lastTold.set(roomId, this.#options.timers.now());
    else this.#lastTold.delete(roomId);
    if (!pending || pending.joined.size + pending.left.size === 0) return;
    const joined = take(pending.joined, namesInPacket);
    const left = take(pending.left, namesInPacket);
    if (pending.joined.size + pending.left.size > 0) {
      this.#pending.set(roomId, pending);
      this.#options.timers.after(this.#options.mergeMillis, () => this.#tell(roomId));
    }
    const event = outgoing('presence', { roomId, joined, left });
    for (const connection of this.#rooms.inRoom(roomId)) connection.deliver(event);
  }
}

/** Takes so many out, those first who have waited longest. */
function take(people: Map<string, Person>, most: number): Person[] {
  const taken = [...people.values()].slice(0, most);
  for (const person of taken) people.delete(person.id);
  return taken;
}
