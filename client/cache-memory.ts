import type { Cursor, Message, Person } from '../protocol/entities.ts';
import type { ErrorBody } from '../protocol/errors.ts';
import type {
  BlockedPerson,
  Cache,
  CacheChanges,
  CachedMessages,
  CachedRoom,
  CachedState,
  NewOutboxEntry,
  OutboxEntry,
} from './cache.ts';
import { mergeable } from './cache-merge.ts';

/** So many messages of a room are remembered: twice of what is ever asked for. */
const roomMessages = 200;

/** Remembers for as long as the process lives: for bots, tests, and browsers that refuse storage. */
export class MemoryCache implements Cache {
  #me: Person | null = null;
  #homeCursor: Cursor | null = null;
  #blocked: readonly BlockedPerson[] = [];
  readonly #rooms = new Map<string, CachedRoom>();
  /** Of each room, ascending by seq. */
  readonly #messages = new Map<string, Message[]>();
  readonly #authors = new Map<string, Person>();
  /** In press order. */
  readonly #outbox = new Map<string, OutboxEntry>();
  #order = 0;

  async load(): Promise<CachedState> {
    const rooms = [...this.#rooms.values()];
    return { me: this.#me, homeCursor: this.#homeCursor, rooms, blocked: this.#blocked };
  }

  async write(changes: CacheChanges): Promise<void> {
    const merged = mergeable(changes, {
      me: this.#me,
      homeCursor: this.#homeCursor,
      blocked: this.#blocked,
      room: (roomId) => this.#rooms.get(roomId),
    });
    if (!merged) return;
    if (merged.anew) this.forgetCopies();
    this.#me = merged.me;
    this.#homeCursor = merged.homeCursor;
    this.#blocked = merged.blocked ?? [];
    for (const roomId of merged.removed) this.#rooms.delete(roomId);
    for (const roomId of [...merged.removed, ...merged.reset]) this.#messages.delete(roomId);
    for (const room of merged.rooms) this.#rooms.set(room.room.id, room);
    for (const author of merged.authors) this.#authors.set(author.id, author);
    for (const { room } of merged.rooms) {
      const messages = merged.messages.filter(({ roomId }) => roomId === room.id);
      if (messages.length > 0) this.#keep(room.id, messages);
    }
  }

  async newestMessages(roomId: string, limit: number): Promise<CachedMessages> {
    return this.#withAuthors((this.#messages.get(roomId) ?? []).slice(-limit));
  }

  async messagesBetween(roomId: string, first: number, last: number): Promise<CachedMessages> {
    const all = this.#messages.get(roomId) ?? [];
    return this.#withAuthors(all.filter(({ seq }) => seq >= first && seq <= last));
  }

  async forget(personId: string): Promise<void> {
    if (this.#me?.id === personId) this.forgetCopies();
  }

  /** Drops all copies, whoever’s. */
  forgetCopies(): void {
    this.#me = null;
    this.#homeCursor = null;
    this.#blocked = [];
    this.#rooms.clear();
    this.#messages.clear();
    this.#authors.clear();
  }

  async outbox(authorId: string): Promise<OutboxEntry[]> {
    return [...this.#outbox.values()].filter((entry) => entry.authorId === authorId);
  }

  async addOutbox(entry: NewOutboxEntry): Promise<OutboxEntry> {
    const added = this.nextOutboxEntry(entry);
    this.putOutbox(added);
    return added;
  }

  /** The entry with the place it would have now. */
  nextOutboxEntry(entry: NewOutboxEntry): OutboxEntry {
    return { ...entry, order: this.#order + 1, error: null };
  }

  /** Puts an entry behind all there are. */
  putOutbox(entry: OutboxEntry): void {
    this.#order = Math.max(this.#order, entry.order);
    this.#outbox.set(entry.id, entry);
  }

  async markOutbox(id: string, error: ErrorBody | null): Promise<void> {
    const entry = this.#outbox.get(id);
    if (entry) this.#outbox.set(id, { ...entry, error });
  }

  async removeOutbox(id: string): Promise<void> {
    this.#outbox.delete(id);
  }

  async clearOutbox(authorId: string): Promise<void> {
    for (const { id } of await this.outbox(authorId)) this.#outbox.delete(id);
  }

  /** All that is remembered, as it could be written into an empty cache. */
  snapshot(): { copies: CacheChanges | null; outbox: OutboxEntry[] } {
    const outbox = [...this.#outbox.values()];
    if (!this.#me || !this.#homeCursor) return { copies: null, outbox };
    const copies = {
      me: this.#me,
      anew: true,
      homeCursor: this.#homeCursor,
      removed: [],
      reset: [],
      rooms: [...this.#rooms.values()],
      blocked: this.#blocked,
      messages: [...this.#messages.values()].flat(),
      authors: [...this.#authors.values()],
    };
    return { copies, outbox };
  }

  #withAuthors(messages: Message[]): CachedMessages {
    const ids = new Set(messages.map(({ authorId }) => authorId));
    return { messages, authors: [...ids].flatMap((id) => this.#authors.get(id) ?? []) };
  }

  #keep(roomId: string, messages: readonly Message[]): void {
    const bySeq = new Map(this.#messages.get(roomId)?.map((message) => [message.seq, message]));
    for (const message of messages) {
      const known = bySeq.get(message.seq);
      if (!known || known.version <= message.version) bySeq.set(message.seq, message);
    }
    const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
    this.#messages.set(roomId, all.slice(-roomMessages));
  }
}
