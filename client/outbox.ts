import type { Message } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { newId } from '../protocol/uuid.ts';
import type { Cache, NewOutboxEntry, OutboxEntry } from './cache.ts';
import type { Clock } from './clock.ts';
import { OutboxSender } from './outbox-sender.ts';
import type { News, Siblings } from './siblings.ts';
import type { PendingMessage } from './views.ts';

export interface OutboxNeeds {
  cache: Cache;
  clock: Clock;
  siblings: Siblings;
  /** Sends one message; rejects like `Transport.request`. */
  send(entry: OutboxEntry): Promise<Message>;
  /**
   * The server has it. @returns whether it stands in the timeline now; if not, because others
   * before it are still on their way, it stays pending until `settle` is called with it.
   */
  delivered(message: Message): boolean;
  /** Whether the message stands in the timeline. */
  isShown(entry: OutboxEntry): boolean;
  /** The cache, or we, failed at what nobody waits for. */
  failed(error: unknown): void;
  /** The room's pending messages are others than before. */
  changed(roomId: string): void;
}

const nothing: readonly PendingMessage[] = [];

/**
 * What was typed and is not yet acknowledged. An entry is saved before it is shown or sent, and
 * stays until the server has it or somebody discards it. The list is the cache's: other instances
 * add to it and take from it, so after every change, here or there, it is read again; what is held
 * here is a copy in the cache's order. Of the instances one sends, see outbox-sender.ts.
 */
export class Outbox {
  readonly #needs: OutboxNeeds;
  readonly #sender: OutboxSender;
  #authorId: string | null = null;
  #entries: readonly OutboxEntry[] = [];
  /** Acknowledged, but not yet to be seen in the timeline. */
  readonly #acknowledged = new Set<string>();
  /** Removed here, and perhaps not yet in the cache. */
  readonly #gone = new Set<string>();
  readonly #views = new Map<string, readonly PendingMessage[]>();
  /** Grows with each change of person: what was begun before is not theirs. */
  #life = 0;
  /** The cache is asked one thing after the other, so that no reading is older than what is held. */
  #turn: Promise<unknown> = Promise.resolve();
  #nextReading: Promise<void> | null = null;
  #stepDown: (() => void) | null = null;
  /** Grows whenever the lead is won or lost. */
  #term = 0;

  constructor(needs: OutboxNeeds) {
    this.#needs = needs;
    this.#sender = new OutboxSender({
      clock: needs.clock,
      queue: () => this.#entries.filter(({ id, error }) => !error && !this.#acknowledged.has(id)),
      send: (entry) => needs.send(entry),
      sent: (message) => {
        this.#acknowledge(message);
        needs.siblings.tell({ kind: 'sent', message });
      },
      refused: (entry, error) => this.#markRefused(entry, error),
      changed: (roomId) => this.#touch(roomId),
      failed: (error) => needs.failed(error),
    });
  }

  /** Whose it is from now on. What others left in the cache stays there for them. */
  async open(authorId: string): Promise<void> {
    if (authorId === this.#authorId) return;
    this.close();
    this.#authorId = authorId;
    await this.#read();
    // Whoever saved them may have ended before it could say so, and another one leads.
    if (this.#entries.length > 0) this.#needs.siblings.tell({ kind: 'outbox' });
  }

  /** Nobody's any more. The entries stay in the cache, should the same person come back. */
  close(): void {
    this.#life++;
    this.#authorId = null;
    this.#sender.reset();
    this.#acknowledged.clear();
    this.#gone.clear();
    this.#show([]);
  }

  /** Discards everything for good. */
  async clear(): Promise<void> {
    const authorId = this.#authorId;
    this.close();
    if (authorId !== null) await this.#inTurn(() => this.#needs.cache.clearOutbox(authorId));
  }

  /** Connected: sends, or waits until it is its turn to. */
  setOnline(isOnline: boolean): void {
    if (isOnline === (this.#stepDown !== null)) return;
    if (isOnline) this.#stepDown = this.#needs.siblings.lead((isLeader) => this.#lead(isLeader));
    else {
      this.#stepDown?.();
      this.#stepDown = null;
      this.#lead(false);
    }
  }

  /** Sends no more, and waits for nothing. */
  stop(): void {
    this.setOnline(false);
    this.#sender.reset();
  }

  /** What another instance tells. */
  heard(news: News): void {
    if (news.kind === 'outbox') this.#read().catch(this.#needs.failed);
    else if (news.kind === 'sent') this.#acknowledge(news.message);
  }

  /** Resolves with the message's id once it is safe to forget what was typed. */
  async add(roomId: string, text: string): Promise<string> {
    const authorId = this.#authorId;
    if (authorId === null) throw new ParleyError('unauthenticated', 'nobody has joined');
    const life = this.#life;
    const createdAt = this.#needs.clock.now();
    const entry = { id: newId(createdAt), authorId, roomId, text, createdAt };
    await this.#change(
      () => this.#save(entry),
      (entries, added) => [...entries, added],
    );
    if (life !== this.#life) {
      await this.#inTurn(() => this.#needs.cache.removeOutbox(entry.id));
      throw new ParleyError('unauthenticated', 'the session has ended');
    }
    return entry.id;
  }

  /** Sends a refused message again, as it is. */
  async retry(id: string): Promise<void> {
    if (!this.#find(id)?.error) return;
    await this.#change(
      () => this.#needs.cache.markOutbox(id, null),
      (entries) => entries.map((entry) => (entry.id === id ? { ...entry, error: null } : entry)),
    );
  }

  /** Takes back what is not on its way. What another instance is just sending may still arrive. */
  async discard(id: string): Promise<void> {
    const entry = this.#find(id);
    if (!entry || this.#isOnItsWay(entry)) return;
    await this.#remove(entry);
  }

  /** A message arrived from the server: if it is one of ours, it needs no sending. */
  async settle(message: Message): Promise<void> {
    const entry = this.#find(message.id);
    if (entry && message.authorId === this.#authorId) await this.#remove(entry);
  }

  /** What is acknowledged of this room will not be announced (any more). */
  async settleAcknowledged(roomId: string): Promise<void> {
    for (const entry of this.#entries) {
      if (entry.roomId === roomId && this.#acknowledged.has(entry.id)) await this.#remove(entry);
    }
  }

  pending(roomId: string): readonly PendingMessage[] {
    let view = this.#views.get(roomId);
    if (!view) {
      const entries = this.#entries.filter((entry) => entry.roomId === roomId);
      view = entries.length === 0 ? nothing : entries.map((entry) => this.#viewOf(entry));
      this.#views.set(roomId, view);
    }
    return view;
  }

  #viewOf(entry: OutboxEntry): PendingMessage {
    const { id, roomId, text, createdAt, error } = entry;
    const state = error ? 'failed' : this.#isOnItsWay(entry) ? 'sending' : 'queued';
    return { id, roomId, text, createdAt, state, error };
  }

  #isOnItsWay(entry: OutboxEntry): boolean {
    return this.#sender.isSending(entry) || this.#acknowledged.has(entry.id);
  }

  #lead(isLeader: boolean): void {
    const term = ++this.#term;
    this.#sender.setActive(false);
    if (!isLeader) return;
    // What others added comes first where it was typed first.
    const { failed } = this.#needs;
    const begin = () => {
      if (term === this.#term) this.#sender.setActive(true);
    };
    this.#read().catch(failed).then(begin).catch(failed);
  }

  #acknowledge(message: Message): void {
    if (message.authorId !== this.#authorId) return;
    const entry = this.#find(message.id);
    // The pending row goes only when the message itself stands in its place.
    if (!this.#needs.delivered(message)) {
      if (entry) this.#acknowledged.add(entry.id);
    } else if (entry) {
      // Should the cache not forget it, it is sent again at the next start, which is harmless.
      this.#remove(entry).catch(this.#needs.failed);
    }
    this.#touch(message.roomId);
  }

  async #save(entry: NewOutboxEntry): Promise<OutboxEntry> {
    try {
      return await this.#needs.cache.addOutbox(entry);
    } catch (error) {
      this.#needs.failed(error);
      throw error;
    }
  }

  async #markRefused(entry: OutboxEntry, refusal: ParleyError): Promise<void> {
    const error = refusal.toBody();
    const mark = (entries: readonly OutboxEntry[]) =>
      entries.map((known) => (known.id === entry.id ? { ...known, error } : known));
    try {
      await this.#change(() => this.#needs.cache.markOutbox(entry.id, error), mark);
    } catch (failure) {
      this.#needs.failed(failure);
      this.#show(mark(this.#entries));
    }
  }

  async #remove(entry: OutboxEntry): Promise<void> {
    this.#gone.add(entry.id);
    this.#acknowledged.delete(entry.id);
    this.#show(this.#entries.filter(({ id }) => id !== entry.id));
    await this.#inTurn(() => this.#needs.cache.removeOutbox(entry.id));
    this.#gone.delete(entry.id);
    // Also where the server's own event settled it: another instance may have missed that event,
    // and would wait for an acknowledgement that nobody gets any more.
    this.#needs.siblings.tell({ kind: 'outbox' });
  }

  /** @param locally what the change comes to where the cache cannot be read */
  #change<T>(
    change: () => Promise<T>,
    locally: (entries: readonly OutboxEntry[], result: T) => readonly OutboxEntry[],
  ): Promise<T> {
    const life = this.#life;
    return this.#inTurn(async () => {
      const result = await change();
      this.#needs.siblings.tell({ kind: 'outbox' });
      await this.#take().catch((error: unknown) => {
        this.#needs.failed(error);
        if (life === this.#life) this.#show(locally(this.#entries, result));
      });
      return result;
    });
  }

  /** Reads what the cache holds, once for all who ask before it begins. */
  #read(): Promise<void> {
    this.#nextReading ??= this.#inTurn(() => {
      this.#nextReading = null;
      return this.#take();
    });
    return this.#nextReading;
  }

  async #take(): Promise<void> {
    const life = this.#life;
    if (this.#authorId === null) return;
    const cached = await this.#needs.cache.outbox(this.#authorId);
    if (life !== this.#life) return;
    const ids = new Set(cached.map(({ id }) => id));
    // Acknowledged, and removed by another instance whose timeline shows it.
    const waiting = this.#entries.filter(({ id }) => this.#acknowledged.has(id) && !ids.has(id));
    const present = cached.filter(({ id }) => !this.#gone.has(id));
    // Their events came before we knew that they are ours.
    const known = new Set(this.#entries.map(({ id }) => id));
    const shown = present.filter((entry) => !known.has(entry.id) && this.#needs.isShown(entry));
    const unsent = present.filter((entry) => !shown.includes(entry));
    this.#show([...waiting, ...unsent].sort((a, b) => a.order - b.order));
    for (const entry of shown) this.#remove(entry).catch(this.#needs.failed);
  }

  #show(entries: readonly OutboxEntry[]): void {
    const rooms = new Set([...this.#entries, ...entries].map(({ roomId }) => roomId));
    this.#entries = entries;
    for (const roomId of rooms) this.#touch(roomId);
    this.#sender.pump();
  }

  #find(id: string): OutboxEntry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(action);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #touch(roomId: string): void {
    this.#views.delete(roomId);
    this.#needs.changed(roomId);
  }
}
