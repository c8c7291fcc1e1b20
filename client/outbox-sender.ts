import type { Message } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { backoff } from './backoff.ts';
import type { OutboxEntry } from './cache.ts';
import type { Clock } from './clock.ts';
import { Unreachable } from './transport.ts';

export interface OutboxSenderNeeds {
  clock: Clock;
  /** What is to be sent, in press order. */
  queue(): readonly OutboxEntry[];
  /** Sends one message; rejects like `Transport.request`. */
  send(entry: OutboxEntry): Promise<Message>;
  /** The server has it. */
  sent(message: Message): void;
  /** Trying again cannot help. By the time it resolves the entry is not in the queue. */
  refused(entry: OutboxEntry, error: ParleyError): Promise<void>;
  /** What is on its way in this room is another than before. */
  changed(roomId: string): void;
  /** We failed at what nobody waits for. */
  failed(error: unknown): void;
}

/** How the sending in one room stands. */
interface Lane {
  sending: OutboxEntry | null;
  failures: number;
  cancelRetry: (() => void) | null;
}

/**
 * Sends the outbox: one message a room in flight at a time, so messages arrive in the order in
 * which they were sent. Because the message names itself, sending it again after a lost answer is
 * harmless.
 */
export class OutboxSender {
  readonly #needs: OutboxSenderNeeds;
  readonly #lanes = new Map<string, Lane>();
  #isActive = false;
  /** The server counts a person's messages over all rooms: after its refusal all of them wait. */
  #cancelPause: (() => void) | null = null;
  /** From a refusal until the queue is empty one message is in flight, not one a room. */
  #isLimited = false;

  constructor(needs: OutboxSenderNeeds) {
    this.#needs = needs;
  }

  /** Whether it may send: it is connected, and it is the one to do it. */
  setActive(isActive: boolean): void {
    if (isActive === this.#isActive) return;
    this.#isActive = isActive;
    for (const lane of this.#lanes.values()) {
      lane.cancelRetry?.();
      lane.cancelRetry = null;
      lane.failures = 0;
    }
    this.pump();
  }

  /** The queue is another person's from now on. */
  reset(): void {
    for (const lane of this.#lanes.values()) lane.cancelRetry?.();
    this.#lanes.clear();
    this.#cancelPause?.();
    this.#cancelPause = null;
    this.#isLimited = false;
  }

  isSending({ id, roomId }: OutboxEntry): boolean {
    return this.#lanes.get(roomId)?.sending?.id === id;
  }

  /** Sends what can be sent now. */
  pump(): void {
    if (!this.#isActive || this.#cancelPause) return;
    const queue = this.#needs.queue();
    if (queue.length === 0) this.#isLimited = false;
    const seen = new Set<string>();
    for (const entry of queue) {
      if (this.#isLimited && this.#isAnyOnItsWay()) return;
      if (seen.has(entry.roomId)) continue;
      seen.add(entry.roomId);
      const lane = this.#lane(entry.roomId);
      if (!lane.sending && !lane.cancelRetry) this.#send(lane, entry);
    }
  }

  #send(lane: Lane, entry: OutboxEntry): void {
    lane.sending = entry;
    this.#needs.changed(entry.roomId);
    this.#needs
      .send(entry)
      .then(
        (message) => this.#sent(lane, message),
        (error: unknown) => this.#failed(lane, entry, error),
      )
      .catch(this.#needs.failed);
  }

  #sent(lane: Lane, message: Message): void {
    lane.sending = null;
    lane.failures = 0;
    this.#needs.sent(message);
    this.pump();
  }

  async #failed(lane: Lane, entry: OutboxEntry, error: unknown): Promise<void> {
    // The queue of a person who has gone: nobody waits for it.
    if (this.#lanes.get(entry.roomId) !== lane) return;
    const isRefusal = error instanceof ParleyError;
    if (isRefusal && !error.retry) await this.#needs.refused(entry, error);
    lane.sending = null;
    if (isRefusal && !error.retry) this.pump();
    else if (isRefusal || error instanceof Unreachable) this.#wait(lane, error);
    this.#needs.changed(entry.roomId);
    if (!isRefusal && !(error instanceof Unreachable)) throw error;
  }

  #wait(lane: Lane, error: ParleyError | Unreachable): void {
    const { clock } = this.#needs;
    const millis = backoff(++lane.failures, clock, error);
    if (error instanceof ParleyError && error.code === 'rate_limited') {
      this.#isLimited = true;
      this.#cancelPause?.();
      this.#cancelPause = clock.after(millis, () => {
        this.#cancelPause = null;
        this.pump();
      });
    } else {
      lane.cancelRetry = clock.after(millis, () => {
        lane.cancelRetry = null;
        this.pump();
      });
    }
  }

  #isAnyOnItsWay(): boolean {
    return [...this.#lanes.values()].some(({ sending }) => sending !== null);
  }

  #lane(roomId: string): Lane {
    let lane = this.#lanes.get(roomId);
    if (!lane) {
      lane = { sending: null, failures: 0, cancelRetry: null };
      this.#lanes.set(roomId, lane);
    }
    return lane;
  }
}
