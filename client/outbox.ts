import type { Message } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { newId } from '../protocol/uuid.ts';
import { backoff } from './backoff.ts';
import type { Cache, OutboxEntry } from './cache.ts';
import type { Clock } from './clock.ts';
import { Unreachable } from './transport.ts';
import type { PendingMessage } from './views.ts';

export interface OutboxNeeds {
  cache: Cache;
  clock: Clock;
  /** Sends one message; rejects like `Transport.request`. */
  send(entry: OutboxEntry): Promise<Message>;
  /**
   * The server has it. @returns whether it stands in the timeline now; if not, because others
   * before it are still on their way, it stays pending until `settle` is called with it.
   */
  delivered(message: Message): boolean;
  /** The cache, or we, failed at what nobody waits for. */
  failed(error: unknown): void;
  /** The room's pending messages are others than before. */
  changed(roomId: string): void;
}

interface Queue {
  entries: OutboxEntry[];
  /** Id of the message that is on its way. */
  sending: string | null;
  /** Acknowledged, but not yet to be seen in the timeline. */
  acknowledged: Set<string>;
  failures: number;
  cancelRetry: (() => void) | null;
  view: readonly PendingMessage[] | null;
}

const nothing: readonly PendingMessage[] = [];

/**
 * What was typed and is not yet acknowledged. An entry is saved before it is shown or sent, and
 * stays until the server has it or somebody discards it. One message a room is in flight at a
 * time, so messages arrive in the order in which they were sent. Because the message names itself,
 * sending it again after a lost answer is harmless.
 */
export class Outbox {
  readonly #needs: OutboxNeeds;
  readonly #queues = new Map<string, Queue>();
  #isOnline = false;
  #order = 0;
  /** Grows with each reset: what was begun in an earlier one is of a person who has gone. */
  #life = 0;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(needs: OutboxNeeds) {
    this.#needs = needs;
  }

  restore(entries: readonly OutboxEntry[]): void {
    for (const entry of entries) {
      this.#order = Math.max(this.#order, entry.order);
      this.#queue(entry.roomId).entries.push(entry);
    }
  }

  /** Forgets all entries here; the cache is cleared by whoever ends the session. */
  reset(): void {
    this.#life++;
    for (const [roomId, queue] of this.#queues) {
      queue.cancelRetry?.();
      this.#queues.delete(roomId);
      this.#needs.changed(roomId);
    }
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline;
    for (const [roomId, queue] of this.#queues) {
      queue.cancelRetry?.();
      queue.cancelRetry = null;
      queue.failures = 0;
      this.#pump(roomId);
    }
  }

  /** Resolves with the message's id once it is safe to forget what was typed. */
  async add(roomId: string, text: string): Promise<string> {
    const entry: OutboxEntry = {
      id: newId(this.#needs.clock.now()),
      roomId,
      text,
      createdAt: this.#needs.clock.now(),
      order: ++this.#order,
      error: null,
    };
    // One after the other, so that what was typed next cannot overtake what takes longer to save.
    const saved = this.#saving.then(() => this.#needs.cache.saveOutbox(entry));
    this.#saving = saved.catch(() => undefined);
    const life = this.#life;
    await saved;
    if (life !== this.#life) {
      await this.#needs.cache.removeOutbox(entry.id);
      throw new ParleyError('unauthenticated', 'the session has ended');
    }
    this.#queue(roomId).entries.push(entry);
    this.#touch(roomId);
    this.#pump(roomId);
    return entry.id;
  }

  /** Sends a refused message again, as it is. */
  async retry(id: string): Promise<void> {
    const found = this.#find(id);
    if (!found?.entry.error) return;
    const entry = { ...found.entry, error: null };
    await this.#needs.cache.saveOutbox(entry);
    this.#replace(entry);
    this.#pump(entry.roomId);
  }

  async discard(id: string): Promise<void> {
    const found = this.#find(id);
    if (!found || isOnItsWay(found.queue, found.entry)) return;
    await this.#remove(found.entry);
  }

  /** A message arrived from the server: if it is one of ours, it needs no sending. */
  async settle(message: Message): Promise<void> {
    const found = this.#find(message.id);
    if (found) await this.#remove(found.entry);
  }

  /** The room's history begins anew: what was acknowledged is in it and will not be announced. */
  async settleAcknowledged(roomId: string): Promise<void> {
    const queue = this.#queues.get(roomId);
    for (const entry of queue?.entries ?? []) {
      if (queue?.acknowledged.has(entry.id)) await this.#remove(entry);
    }
  }

  pending(roomId: string): readonly PendingMessage[] {
    const queue = this.#queues.get(roomId);
    if (!queue) return nothing;
    queue.view ??= queue.entries.map((entry) => ({
      id: entry.id,
      roomId: entry.roomId,
      text: entry.text,
      createdAt: entry.createdAt,
      state: entry.error ? 'failed' : isOnItsWay(queue, entry) ? 'sending' : 'queued',
      error: entry.error,
    }));
    return queue.view;
  }

  #pump(roomId: string): void {
    const queue = this.#queues.get(roomId);
    if (!this.#isOnline || !queue || queue.sending || queue.cancelRetry) return;
    const entry = queue.entries.find(
      ({ id, error }) => error === null && !queue.acknowledged.has(id),
    );
    if (!entry) return;
    queue.sending = entry.id;
    this.#touch(roomId);
    this.#needs
      .send(entry)
      .then(
        (message) => this.#sent(queue, entry, message),
        (error: unknown) => {
          // The queue of a person who has gone is not written back.
          if (this.#queues.get(roomId) === queue) return this.#refused(queue, entry, error);
        },
      )
      .catch(this.#needs.failed);
  }

  #sent(queue: Queue, entry: OutboxEntry, message: Message): void {
    queue.sending = null;
    queue.failures = 0;
    // The pending row goes only when the message itself stands in its place.
    if (!this.#needs.delivered(message)) queue.acknowledged.add(entry.id);
    // Should the cache not forget it, it is sent again at the next start, which is harmless.
    else this.#remove(entry).catch(this.#needs.failed);
    this.#pump(entry.roomId);
  }

  async #refused(queue: Queue, entry: OutboxEntry, error: unknown): Promise<void> {
    queue.sending = null;
    if (error instanceof ParleyError && !error.retry) {
      const refused = { ...entry, error: error.toBody() };
      this.#replace(refused);
      this.#pump(entry.roomId);
      await this.#needs.cache.saveOutbox(refused);
      return;
    }
    if (!(error instanceof ParleyError || error instanceof Unreachable)) throw error;
    queue.failures++;
    queue.cancelRetry = this.#needs.clock.after(backoff(queue.failures, this.#needs.clock), () => {
      queue.cancelRetry = null;
      this.#pump(entry.roomId);
    });
    this.#touch(entry.roomId);
  }

  async #remove(entry: OutboxEntry): Promise<void> {
    const queue = this.#queues.get(entry.roomId);
    if (queue) {
      queue.entries = queue.entries.filter(({ id }) => id !== entry.id);
      queue.acknowledged.delete(entry.id);
    }
    this.#touch(entry.roomId);
    await this.#needs.cache.removeOutbox(entry.id);
  }

  #replace(entry: OutboxEntry): void {
    const queue = this.#queue(entry.roomId);
    queue.entries = queue.entries.map((known) => (known.id === entry.id ? entry : known));
    this.#touch(entry.roomId);
  }

  #find(id: string): { queue: Queue; entry: OutboxEntry } | null {
    for (const queue of this.#queues.values()) {
      const entry = queue.entries.find((candidate) => candidate.id === id);
      if (entry) return { queue, entry };
    }
    return null;
  }

  #queue(roomId: string): Queue {
    let queue = this.#queues.get(roomId);
    if (!queue) {
      queue = {
        entries: [],
        sending: null,
        acknowledged: new Set(),
        failures: 0,
        cancelRetry: null,
        view: null,
      };
      this.#queues.set(roomId, queue);
    }
    return queue;
  }

  #touch(roomId: string): void {
    const queue = this.#queues.get(roomId);
    if (queue) queue.view = null;
    this.#needs.changed(roomId);
  }
}

function isOnItsWay(queue: Queue, entry: OutboxEntry): boolean {
  return queue.sending === entry.id || queue.acknowledged.has(entry.id);
}
