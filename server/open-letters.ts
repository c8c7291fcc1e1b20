import type { Letter, Letters } from './access/letters.ts';
import type { MailSettings } from './config.ts';
import { TokenBuckets } from './edge/token-buckets.ts';
import { LetterQueue } from './jobs/letter-queue.ts';
import type { Log } from './log.ts';
import type { Timers } from './signals/timers.ts';
import { smtpSender } from './smtp.ts';

/** Letters of one person, and those that anybody has sent to one address: so many at once, then one in a quarter of an hour. */
const limit = { burst: 4, perSecond: 1 / (15 * 60) };
/** One address gets as many as so many people may send: no single one of them can use that up. */
const peopleOfAddress = 5;
const addressLimit = {
  burst: limit.burst * peopleOfAddress,
  perSecond: limit.perSecond * peopleOfAddress,
};

/** The way of letters out by a mail server. */
export function openLetters(
  settings: MailSettings,
  log: Log,
  { now, after }: Timers,
): Letters & { close(): Promise<void> } {
  const { send, close } = smtpSender(settings);
  const [ofAnybody, ofPeople] = [new TokenBuckets(limit, now), new TokenBuckets(limit, now)];
  const toAddresses = new TokenBuckets(addressLimit, now);
  const queue = new LetterQueue<Letter>({
    send,
    after,
    onFailure: (error, isLast) => {
      log[isLast ? 'error' : 'warn'](reasonOf(error), 'a letter did not go out');
    },
  });
  return {
    take(address, askedBy) {
      if (queue.isFull) return false;
      if (askedBy === null) return ofAnybody.take(address) === 0;
      return ofPeople.take(askedBy) === 0 && toAddresses.take(address) === 0;
    },
    post: (write) => queue.add(write),
    link: (path) => settings.origin + path,
    async close() {
      await queue.close();
      close();
    },
  };
}

/** The codes alone: a mail server's answers quote addresses, and its errors whole letters. */
function reasonOf(error: unknown): { reason: string } {
  if (!(error instanceof Error)) return { reason: 'unknown' };
  const code = 'code' in error ? error.code : undefined;
  const answer = 'responseCode' in error ? error.responseCode : undefined;
  return { reason: [error.name, code, answer].filter((part) => part !== undefined).join(' ') };
}
