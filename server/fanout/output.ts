import type { Duplex } from 'node:stream';
import type { Batch } from './batch.ts';
import type { Turn } from './turn.ts';

/** A connection with more than this waiting is cut, in bytes; its client comes back through catch-up. */
export const outputLimit = 1024 * 1024;
/**
 * With more than this waiting it is cut even if the client asked for all of it, in bytes. Commands
 * wait for room and the largest answer, of a sync, has about 4 MB, so only a client gets here that sends on and
 * on what is refused at once, or pings, and reads nothing.
 */
export const answersLimit = 10 * outputLimit;

/**
 * What goes out on one TCP connection: frames collected during a turn and written at its end with
 * one call, in the order in which they were handed over.
 */
export class Output {
  readonly #socket: Duplex;
  readonly #turn: Turn;
  #batch: Batch | null = null;
  /** Bytes of answers in the batch, and among what is waiting: asked for, so no reason to cut. */
  #askedNow = 0;
  #asked = 0;
  #drained: Promise<void> | null = null;
  #isEnded = false;

  constructor(socket: Duplex, turn: Turn) {
    this.#socket = socket;
    this.#turn = turn;
  }

  /** A frame that goes out at the end of this turn. */
  push(frame: Buffer): void {
    if (this.#isEnded) return;
    if (this.#batch) {
      this.#batch = this.#batch.with(frame);
      return;
    }
    this.#batch = this.#turn.start.with(frame);
    this.#turn.plan(this);
  }

  /** A frame that the client asked for: until there is far too much of it no reason to cut. */
  pushAnswer(frame: Buffer): void {
    this.#askedNow += frame.length;
    this.push(frame);
  }

  /** Whether the client reads more slowly than it is written to. */
  get isBehind(): boolean {
    return this.#socket.writableLength > 0;
  }

  /** Resolves when less than the limit is waiting, or the connection is gone; null when it is so. */
  drained(): Promise<void> | null {
    if (this.#waiting <= outputLimit || this.#socket.destroyed) return null;
    this.#drained ??= new Promise<void>((resolve) => {
      const done = () => {
        this.#socket.off('drain', done).off('close', done);
        this.#drained = null;
        resolve();
      };
      this.#socket.on('drain', done).on('close', done);
    });
    return this.#drained;
  }

  /** The goodbye is being said: writes what was collected, and nothing after it. */
  end(): void {
    this.flush();
    this.#isEnded = true;
  }

  /**
   * Cuts the connection of a client that is behind: a goodbye would reach it after everything that
   * it has not read.
   *
   * @returns false when it is not, and can be taken leave of
   */
  dropBacklog(): boolean {
    if (this.isBehind) this.#socket.destroy();
    return this.#socket.destroyed;
  }

  /** Writes what was collected, now. */
  flush(): void {
    const batch = this.#batch;
    this.#batch = null;
    const socket = this.#socket;
    // The other end may have gone in this very turn.
    if (!batch || !socket.writable) return;
    const before = socket.writableLength;
    if (before > Math.min(outputLimit + this.#asked, answersLimit)) {
      this.#turn.meters.cut++;
      socket.destroy();
      return;
    }
    // What has left meanwhile no longer counts, or reading much would earn a right to hoard.
    this.#asked = Math.min(this.#asked, before) + this.#askedNow;
    this.#askedNow = 0;
    this.#turn.meters.written(batch.frames, batch.bytes);
    const { pieces } = batch;
    if (pieces.length > 1) socket.cork();
    for (const piece of pieces) socket.write(piece);
    if (pieces.length > 1) socket.uncork();
  }

  get #waiting(): number {
    return this.#socket.writableLength + (this.#batch?.bytes ?? 0);
  }
}
