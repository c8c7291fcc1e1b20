import type { Limit } from '../config.ts';

/** Past so many keys old ones are forgotten early: about 10 MB, whatever an attacker sends. */
const mostKeys = 50_000;

/** Fractions of tokens add up in binary; what is missing by less than this is there. In ms. */
const roundingMillis = 0.001;

/**
 * One token bucket for each key. A bucket is kept as the moment at which it will be full again (the
 * "virtual scheduling" form of the generic cell rate algorithm, ITU-T I.371), and forgotten once that
 * has passed: full is how every bucket begins.
 */
export class TokenBuckets {
  /** How long one token takes to come back, in ms. */
  readonly #tokenMillis: number;
  /** How long an empty bucket takes to be full, in ms. */
  readonly #fillMillis: number;
  readonly #now: () => number;
  /** Those touched since `#turnedAt`, and those touched before. */
  #recent = new Map<string, number>();
  #older = new Map<string, number>();
  #turnedAt: number;
  readonly #mostKeys: number;

  /**
   * @param now ms; a clock that is put back costs nobody more than one token's wait
   * @param most keys that are remembered in any case
   */
  constructor(limit: Limit, now: () => number, most = mostKeys) {
    this.#tokenMillis = 1_000 / limit.perSecond;
    this.#fillMillis = limit.burst * this.#tokenMillis;
    this.#now = now;
    this.#turnedAt = now();
    this.#mostKeys = most;
  }

  /** Takes a token. @returns 0, or the whole ms until there will be one */
  take(key: string): number {
    const now = this.#now();
    this.#forgetFull(now);
    const fullAt = this.#fullAt(key, now) + this.#tokenMillis;
    const wait = fullAt - now - this.#fillMillis;
    const isGiven = wait <= roundingMillis;
    // Where it was refused too: a moment that the clock was put back from would be refused again
    // and again, until the clock is there or it is forgotten.
    this.#recent.set(key, isGiven ? fullAt : fullAt - this.#tokenMillis);
    return isGiven ? 0 : Math.ceil(wait - roundingMillis);
  }

  /** Puts a token back that was taken in vain. */
  giveBack(key: string): void {
    const now = this.#now();
    const fullAt = this.#fullAt(key, now) - this.#tokenMillis;
    this.#older.delete(key);
    if (fullAt > now + roundingMillis) this.#recent.set(key, fullAt);
    else this.#recent.delete(key);
  }

  /** How many buckets are remembered. */
  get size(): number {
    return this.#recent.size + this.#older.size;
  }

  #fullAt(key: string, now: number): number {
    const known = this.#recent.get(key) ?? this.#older.get(key) ?? now;
    return Math.min(Math.max(known, now), now + this.#fillMillis);
  }

  /** Drops a whole generation at once: nobody waits while a large table is searched. */
  #forgetFull(now: number): void {
    const isOver = Math.abs(now - this.#turnedAt) >= this.#fillMillis;
    if (!isOver && this.#recent.size < this.#mostKeys) return;
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#turnedAt = now;
  }
}
