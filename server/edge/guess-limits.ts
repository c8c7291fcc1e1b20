import { createHmac, randomBytes } from 'node:crypto';
import { ParleyError } from '../../protocol/errors.ts';
import type { Guess, Guesses } from '../access/guesses.ts';
import type { Limit } from '../config.ts';
import { TokenBuckets } from './token-buckets.ts';

/** An address may guess as often as at so many accounts: an office shares one. */
const accountsOfAddress = 5;

/**
 * So many counters there are for accounts. Strangers may name as many handles as they like, and none is
 * told by its limit whether it exists: all of them share these, and no flood of handles makes one forgotten.
 * What fills one besides is chance, since nobody outside knows which handles share it.
 */
const accountCounters = 2 ** 17;

/**
 * Token buckets for guesses at passwords. On a device that the account's owner has signed in on they
 * are that device's own: whatever strangers do, their owner gets in there.
 */
export class GuessLimits implements Guesses {
  readonly #accounts: TokenBuckets | null;
  readonly #devices: TokenBuckets | null;
  readonly #addresses: TokenBuckets | null;
  readonly #counterKey = randomBytes(16);

  /**
   * @param limit of one account; null: none
   * @param now ms
   */
  constructor(limit: Limit | null, now: () => number) {
    const open = (times: number, mostKeys?: number) =>
      limit && new TokenBuckets(multiple(limit, times), now, mostKeys);
    this.#accounts = open(1, accountCounters + 1);
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
      const giveBackAccount = takeOne(this.#accounts, this.#counterOf(handle));
      return () => {
        giveBackAddress();
        giveBackAccount();
      };
    } catch (error) {
      giveBackAddress();
      throw error;
    }
  }

  #counterOf(handle: string): string {
    const hash = createHmac('sha256', this.#counterKey).update(handle).digest();
    return String(hash.readUInt32BE() % accountCounters);
  }
}

function multiple({ burst, perSecond }: Limit, times: number): Limit {
  return { burst: burst * times, perSecond: perSecond * times };
}

/** @returns puts it back */
function takeOne(buckets: TokenBuckets | null, key: string): () => void {
  const retryAfterMillis = buckets?.take(key) ?? 0;
  if (retryAfterMillis > 0) {
    throw new ParleyError('rate_limited', 'too many wrong passwords', { retryAfterMillis });
  }
  return () => buckets?.giveBack(key);
}
