import type { Person } from '../../protocol/entities.ts';
import type { KeptAvailability } from '../domain/availability.ts';
import type { Connection } from './connection.ts';

/** Told of who listens where on this node; presence is made from it. */
export interface RoomsWatcher {
  /** A connection of this person listens to this room from now on. */
  followed(roomId: string, person: Person): void;
  /** This person, connected or not, is no longer a member of the room. */
  left(roomId: string, personId: string): void;
  /** This person has another name, handle or role. */
  changed(person: Person): void;
  /**
   * This person has said how it is with them. Also told, with the connection that has not heard it, before
   * a first one has read which rooms it is to follow.
   */
  said(personId: string, availability: KeptAvailability, reader?: Connection): void;
  /** This connection is gone. */
  detached(connection: Connection): void;
  /** A person has a first connection (again). */
  arrived(person: Person): void;
  /** A person's last connection is gone. */
  departed(person: Person): void;
}

interface Attached {
  rooms: Set<string>;
  /** While the memberships are being read: those that ended and may be in what is read. */
  ended: Set<string> | null;
}

const nobody: ReadonlySet<Connection> = new Set();

/** Which connections of this node listen to which rooms. */
export class LocalRooms {
  readonly #attached = new Map<Connection, Attached>();
  readonly #byRoom = new Map<string, Set<Connection>>();
  readonly #byPerson = new Map<string, Set<Connection>>();
  readonly #bySession = new Map<string, Set<Connection>>();
  #watcher: RoomsWatcher | null = null;

  watch(watcher: RoomsWatcher): void {
    this.#watcher = watcher;
  }

  /**
   * Registers a connection, then reads which rooms it is to follow. A membership that begins or
   * ends during the reading is committed later than what was read, so it wins; and it counts at
   * once, because whoever hears of a new membership trusts to hear of every event after it.
   *
   * @param readRooms gives the ids of the rooms this person is a member of
   */
  async attach(connection: Connection, readRooms: () => Promise<readonly string[]>): Promise<void> {
    const ended = new Set<string>();
    const attached: Attached = { rooms: new Set(), ended };
    this.#attached.set(connection, attached);
    const isFirst = !this.#byPerson.has(connection.person.id);
    add(this.#byPerson, connection.person.id, connection);
    add(this.#bySession, connection.sessionId, connection);
    if (isFirst) this.#watcher?.arrived(connection.person);
    const rooms = await readRooms();
    attached.ended = null;
    // It may have been closed while the memberships were read.
    if (!this.#attached.has(connection)) return;
    for (const roomId of rooms) {
      if (!ended.has(roomId)) this.#follow(connection, attached, roomId);
    }
  }

  detach(connection: Connection): void {
    const attached = this.#attached.get(connection);
    if (!attached) return;
    this.#attached.delete(connection);
    for (const roomId of attached.rooms) remove(this.#byRoom, roomId, connection);
    remove(this.#bySession, connection.sessionId, connection);
    remove(this.#byPerson, connection.person.id, connection);
    this.#watcher?.detached(connection);
    if (!this.#byPerson.has(connection.person.id)) this.#watcher?.departed(connection.person);
  }

  /** A membership began or ended: takes effect on the very next event. */
  setMembership(personId: string, roomId: string, joined: boolean): void {
    for (const connection of this.ofPerson(personId)) {
      const attached = this.#attached.get(connection);
      if (!attached) continue;
      if (joined) {
        attached.ended?.delete(roomId);
        this.#follow(connection, attached, roomId);
      } else {
        attached.ended?.add(roomId);
        if (attached.rooms.delete(roomId)) remove(this.#byRoom, roomId, connection);
      }
    }
    if (!joined) this.#watcher?.left(roomId, personId);
  }

  /** Somebody is now called so, or has this role. */
  setPerson(person: Person): void {
    for (const connection of this.ofPerson(person.id)) connection.update(person);
    this.#watcher?.changed(person);
  }

  /**
   * What is known of how it is with somebody; it may be older than what was known.
   *
   * @param reader a connection of theirs for which it was read: it has not been told yet
   */
  setAvailability(personId: string, availability: KeptAvailability, reader?: Connection): void {
    this.#watcher?.said(personId, availability, reader);
  }

  /** Whether a connection listens to any of these rooms. */
  followsAny(connection: Connection, roomIds: ReadonlySet<string>): boolean {
    const rooms = this.#attached.get(connection)?.rooms;
    if (!rooms) return false;
    const [few, many] = rooms.size < roomIds.size ? [rooms, roomIds] : [roomIds, rooms];
    for (const roomId of few) if (many.has(roomId)) return true;
    return false;
  }

  inRoom(roomId: string): ReadonlySet<Connection> {
    return this.#byRoom.get(roomId) ?? nobody;
  }

  ofPerson(personId: string): ReadonlySet<Connection> {
    return this.#byPerson.get(personId) ?? nobody;
  }

  ofSession(sessionId: string): ReadonlySet<Connection> {
    return this.#bySession.get(sessionId) ?? nobody;
  }

  /** How many connections there are. */
  get size(): number {
    return this.#attached.size;
  }

  all(): IterableIterator<Connection> {
    return this.#attached.keys();
  }

  #follow(connection: Connection, attached: Attached, roomId: string): void {
    if (attached.rooms.has(roomId)) return;
    attached.rooms.add(roomId);
    add(this.#byRoom, roomId, connection);
    this.#watcher?.followed(roomId, connection.person);
  }
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function remove<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set?.delete(value) && set.size === 0) map.delete(key);
}
