import { ParleyError } from '../../protocol/errors.ts';
import type { Guess, Guesses } from '../access/guesses.ts';
import type { Limit } from '../config.ts';
import { TokenBuckets } from './token-buckets.ts';

/** An address may guess as often as at so many accounts: an office shares one. */
const accountsOfAddress = 5;

/**
 * Token buckets for guesses at passwords. On a device that the account's owner has signed in on they
 * are that device's own: whatever strangers do, their owner gets in there.
 */
export class GuessLimits implements Guesses {
  readonly #accounts: TokenBuckets | null;
  readonly #devices: TokenBuckets | null;
  readonly #addresses: TokenBuckets | null;

  /**
   * @param limit of one account; null: none
   * @param now ms
   */
  constructor(limit: Limit | null, now: () => number) {
    const open = (times: number) =>
      limit === null
        ? null
        : new TokenBuckets({ burst: limit.burst * times, perSecond: limit.perSecond * times }, now);
    this.#accounts = open(1);
    this.#devices = open(1);
    this.#addresses = open(accountsOfAddress);
  }

  async take(guess: Guess, isRight: () => Promise<boolean>): Promise<boolean> {
    const giveBack = this.#count(guess);
    let isWrong = false;
    try {
      isWrong = !(await isRight());
      return !isWrong;
    } finally {
      if (!isWrong) giveBack();
    }
  }

  #count({ handle, address, device }: Guess): () => void {
    if (device !== null) return takeOne(this.#devices, device);
    const giveBackAddress = takeOne(this.#addresses, address);
    try {
      const giveBackAccount = takeOne(this.#accounts, handle);
      return () => {
        giveBackAddress();
        giveBackAccount();
      };
    } catch (error) {
      giveBackAddress();
      throw error;
    }
  }
}

/** @returns puts it back */
function takeOne(buckets: TokenBuckets | null, key: string): () => void {
  const retryAfterMillis = buckets?.take(key) ?? 0;
  if (retryAfterMillis > 0) {
    throw new ParleyError('rate_limited', 'too many wrong passwords', { retryAfterMillis });
  }
  return () => buckets?.giveBack(key);
}
