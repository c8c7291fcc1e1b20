/** Larger batches are handed over in pieces: copying them together costs more than it saves. */
const copyBytes = 64 * 1024;

/**
 * What one connection is to be sent in this turn. Batches grow by sharing: whoever is at the same
 * batch and gets the same frame arrives at the same next batch, so that five hundred people in a
 * room end the turn with one batch between them, put together once.
 */
export class Batch {
  readonly #before: Batch | null;
  readonly #frame: Buffer;
  readonly bytes: number;
  readonly frames: number;
  #next: Batch | null = null;
  #pieces: readonly Buffer[] | null = null;

  private constructor(before: Batch | null, frame: Buffer) {
    this.#before = before;
    this.#frame = frame;
    this.bytes = (before?.bytes ?? 0) + frame.length;
    this.frames = before ? before.frames + 1 : 0;
  }

  /** Where all batches of one turn begin: nothing to send. */
  static empty(): Batch {
    return new Batch(null, Buffer.alloc(0));
  }

  /** This batch and one more frame. */
  with(frame: Buffer): Batch {
    // Events go to one audience after the other, so the newest continuation is the one asked for.
    let next = this.#next;
    if (next === null || next.#frame !== frame) {
      next = new Batch(this, frame);
      this.#next = next;
    }
    return next;
  }

  /** The whole batch in as few buffers as is sensible; usually one. */
  get pieces(): readonly Buffer[] {
    this.#pieces ??= this.#collect();
    return this.#pieces;
  }

  #collect(): readonly Buffer[] {
    const frames: Buffer[] = [];
    for (let at: Batch = this; at.#before; at = at.#before) frames.push(at.#frame);
    frames.reverse();
    return frames.length > 1 && this.bytes <= copyBytes ? [Buffer.concat(frames)] : frames;
  }
}
