/** Batches are counted by powers of two: 1, 2, up to 4, up to 8, … frames. */
const sizes = 12;

/** What fan-out has done since the start: plain counters, because they are moved for every write. */
export class FanOutMeters {
  writes = 0;
  frames = 0;
  bytes = 0;
  /** Connections cut because too much was waiting for them. */
  cut = 0;
  /** Signals that were not sent because the receiver, or the process, had too much to do. */
  dropped = 0;
  /** How many writes held at most 2^index frames and more than half as many. */
  readonly bySize: number[] = new Array<number>(sizes).fill(0);

  written(frames: number, bytes: number): void {
    this.writes++;
    this.frames += frames;
    this.bytes += bytes;
    const power = frames > 1 ? 32 - Math.clz32(frames - 1) : 0;
    const index = Math.min(power, sizes - 1);
    this.bySize[index] = (this.bySize[index] ?? 0) + 1;
  }
}
