import type { Cursor, Message, Person } from '../protocol/entities.ts';
import type { Cache, CachedRoom, CachedState, OutboxEntry } from './cache.ts';

/** Remembers for as long as the process lives: for bots, tests, and browsers that refuse storage. */
export class MemoryCache implements Cache {
  #me: Person | null = null;
  #homeCursor: Cursor | null = null;
  readonly #rooms = new Map<string, CachedRoom>();
  readonly #messages = new Map<string, Map<number, Message>>();
  readonly #authors = new Map<string, Person>();
  readonly #outbox = new Map<string, OutboxEntry>();

  async load(): Promise<CachedState> {
    return {
      me: this.#me,
      homeCursor: this.#homeCursor,
      rooms: [...this.#rooms.values()],
      outbox: [...this.#outbox.values()].sort((a, b) => a.order - b.order),
    };
  }

  async saveMe(me: Person, homeCursor: Cursor): Promise<void> {
    this.#me = me;
    this.#homeCursor = homeCursor;
  }

  async saveRoom(room: CachedRoom): Promise<void> {
    this.#rooms.set(room.room.id, room);
  }

  async removeRoom(roomId: string): Promise<void> {
    this.#rooms.delete(roomId);
    this.#messages.delete(roomId);
  }

  async saveMessages(
    roomId: string,
    messages: readonly Message[],
    authors: readonly Person[],
  ): Promise<void> {
    const bySeq = this.#messages.get(roomId) ?? new Map<number, Message>();
    this.#messages.set(roomId, bySeq);
    for (const message of messages) bySeq.set(message.seq, message);
    for (const author of authors) this.#authors.set(author.id, author);
  }

  async newestMessages(
    roomId: string,
    limit: number,
  ): Promise<{ messages: Message[]; authors: Person[] }> {
    const all = [...(this.#messages.get(roomId)?.values() ?? [])].sort((a, b) => a.seq - b.seq);
    const messages = all.slice(-limit);
    const authors = new Map<string, Person>();
    for (const { authorId } of messages) {
      const author = this.#authors.get(authorId);
      if (author) authors.set(authorId, author);
    }
    return { messages, authors: [...authors.values()] };
  }

  async dropMessages(roomId: string): Promise<void> {
    this.#messages.delete(roomId);
  }

  async saveOutbox(entry: OutboxEntry): Promise<void> {
    this.#outbox.set(entry.id, entry);
  }

  async removeOutbox(id: string): Promise<void> {
    this.#outbox.delete(id);
  }

  async clear(): Promise<void> {
    this.#me = null;
    this.#homeCursor = null;
    this.#rooms.clear();
    this.#messages.clear();
    this.#authors.clear();
    this.#outbox.clear();
  }
}
