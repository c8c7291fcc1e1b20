import type { Random } from './random.ts';

/** How bad the network is at the moment; good, to begin with. */
export class Weather {
  /** Ms a packet takes, mostly less than the first, at worst the second. */
  usualDelay = 40;
  worstDelay = 40;
  /** Of packets that are lost although the connection lives on. */
  loss = 0;
  /** Of packets that arrive twice. */
  repetition = 0;
  /** Of attempts to connect that fail. */
  failedConnects = 0;

  delay(random: Random): number {
    return random.integer(1, random.chance(0.05) ? this.worstDelay : this.usualDelay);
  }

  /** From now on nothing goes wrong. */
  calm(): void {
    this.usualDelay = 40;
    this.worstDelay = 40;
    this.loss = 0;
    this.repetition = 0;
    this.failedConnects = 0;
  }

  /** Turns bad, in most schedules in a few ways only. */
  turn(random: Random): void {
    this.usualDelay = random.pick([5, 40, 200]) ?? 40;
    this.worstDelay = random.pick([50, 400, 4_000]) ?? 400;
    if (random.chance(0.2)) this.loss = random.pick([0.005, 0.05]) ?? 0;
    if (random.chance(0.3)) this.repetition = random.pick([0.01, 0.2]) ?? 0;
    if (random.chance(0.3)) this.failedConnects = 0.3;
  }
}
