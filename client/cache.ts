import type { Cursor, Head, Membership, Message, Person, Room } from '../protocol/entities.ts';
import type { ErrorBody } from '../protocol/errors.ts';

export interface CachedRoom {
  room: Room;
  membership: Membership;
  head: Head;
  /** Up to where this room's feed is contained in what is cached. */
  cursor: Cursor;
}

/** A message that has not been acknowledged. */
export interface OutboxEntry {
  id: string;
  roomId: string;
  text: string;
  /** Unix ms by this device's clock, for display. */
  createdAt: number;
  /** Press order within this cache. */
  order: number;
  /** Why the server refused it for good; null while it is to be sent. */
  error: ErrorBody | null;
}

export interface CachedState {
  me: Person | null;
  homeCursor: Cursor | null;
  rooms: CachedRoom[];
  /** In press order. */
  outbox: OutboxEntry[];
}

/**
 * What a client remembers between starts. Everything but the outbox can be fetched again, so a
 * cache may forget; a saved outbox entry is what somebody typed and must be durable once saved.
 */
export interface Cache {
  load(): Promise<CachedState>;
  saveMe(me: Person, homeCursor: Cursor): Promise<void>;
  saveRoom(room: CachedRoom): Promise<void>;
  /** The room and its messages. */
  removeRoom(roomId: string): Promise<void>;
  saveMessages(
    roomId: string,
    messages: readonly Message[],
    authors: readonly Person[],
  ): Promise<void>;
  /** Ascending by seq. */
  newestMessages(
    roomId: string,
    limit: number,
  ): Promise<{ messages: Message[]; authors: Person[] }>;
  dropMessages(roomId: string): Promise<void>;
  /** Resolves when it is durable. */
  saveOutbox(entry: OutboxEntry): Promise<void>;
  removeOutbox(id: string): Promise<void>;
  /** Everything, as at the end of a session. */
  clear(): Promise<void>;
}
