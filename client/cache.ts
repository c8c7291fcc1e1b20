import type { Cursor, Head, Membership, Message, Person, Room } from '../protocol/entities.ts';
import type { ErrorBody } from '../protocol/errors.ts';

export interface CachedRoom {
  room: Room;
  membership: Membership;
  head: Head;
  /** Of a direct or group room, at that cursor. */
  people?: readonly Person[];
  /** Up to where this room's feed is contained in what is cached. */
  cursor: Cursor;
  /** When its newest message was sent, as far as known, in Unix ms; older versions did not say. */
  lastAt?: number;
  /** See read-place.ts; older versions did not say. */
  readAsOf?: number;
}

/** Copies of what the server holds. */
export interface CachedState {
  me: Person | null;
  homeCursor: Cursor | null;
  rooms: CachedRoom[];
  /** Older versions did not say. */
  blocked?: readonly BlockedPerson[];
}

/** Somebody whom one has blocked. */
export interface BlockedPerson {
  person: Person;
  /** Unix ms by the server's clock. */
  at: number;
}

export interface CachedMessages {
  messages: Message[];
  /** Of those messages. */
  authors: Person[];
}

/** Some more copies, written whole or not at all. They may come late: see cache-merge.ts. */
export interface CacheChanges {
  /** Whose copies they are. Where somebody else's are held these are not written, unless `anew`. */
  me: Person;
  /** The copies begin here: what is held is dropped, unless another instance has begun before. */
  anew: boolean;
  homeCursor: Cursor;
  /** Rooms that are gone, with their messages; one may be among `rooms` again. */
  removed: readonly string[];
  /** Rooms whose history begins anew: their messages so far are dropped. */
  reset: readonly string[];
  rooms: readonly CachedRoom[];
  /** All whom one has blocked, as of `homeCursor`; older versions did not say. */
  blocked?: readonly BlockedPerson[];
  /** Of these rooms only. */
  messages: readonly Message[];
  authors: readonly Person[];
}

/** A message that has not been acknowledged. */
export interface OutboxEntry {
  id: string;
  /** Whose words they are: nobody else sees or sends them. */
  authorId: string;
  roomId: string;
  text: string;
  /** Unix ms by this device's clock, for display. */
  createdAt: number;
  /** Press order among all that this cache holds, whichever instance it was typed in. */
  order: number;
  /** Why the server refused it for good; null while it is to be sent. */
  error: ErrorBody | null;
}

export type NewOutboxEntry = Omit<OutboxEntry, 'order' | 'error'>;

/** Where a session's token is kept between starts. Whoever has it is that person. */
export interface SessionPlace {
  read(): Promise<string | null> | string | null;
  write(token: string): Promise<void> | void;
}

/**
 * What a client remembers between starts, shared by the instances that run at the same time (the
 * tabs of a browser). Copies can be fetched again, so a cache may forget them, all at once; an
 * outbox entry is what somebody typed: durable once added, and kept for its author when others use
 * the cache meanwhile.
 */
export interface Cache {
  /** Absent where the session is kept elsewhere: browsers have a cookie that scripts cannot read. */
  readonly session?: SessionPlace;
  load(): Promise<CachedState>;
  write(changes: CacheChanges): Promise<void>;
  /** Ascending by seq. */
  newestMessages(roomId: string, limit: number): Promise<CachedMessages>;
  /** Those from seq `first` to `last` that are remembered, ascending by seq; there may be holes. */
  messagesBetween(roomId: string, first: number, last: number): Promise<CachedMessages>;
  /** Drops all copies if they are this person's, as at the end of their session. */
  forget(personId: string): Promise<void>;
  /** What this person typed, in press order. */
  outbox(authorId: string): Promise<OutboxEntry[]>;
  /** Resolves when it is durable, with its place behind everything that was added before. */
  addOutbox(entry: NewOutboxEntry): Promise<OutboxEntry>;
  /** Says why an entry was refused, or with null that it is to be sent again, if it is still there. */
  markOutbox(id: string, error: ErrorBody | null): Promise<void>;
  removeOutbox(id: string): Promise<void>;
  /** Removes what this person typed. */
  clearOutbox(authorId: string): Promise<void>;
}
