import type { Letter, Letters } from './access/letters.ts';
import type { MailSettings } from './config.ts';
import { TokenBuckets } from './edge/token-buckets.ts';
import { LetterQueue } from './jobs/letter-queue.ts';
import type { Log } from './log.ts';
import type { Timers } from './signals/timers.ts';
import { smtpSender } from './smtp.ts';

/** Letters to one address, and of one person: so many at once, then one in a quarter of an hour. */
const limit = { burst: 4, perSecond: 1 / (15 * 60) };

/** The way of letters out by a mail server. */
export function openLetters(
  settings: MailSettings,
  log: Log,
  { now, after }: Timers,
): Letters & { close(): Promise<void> } {
  const { send, close } = smtpSender(settings);
  const buckets = new TokenBuckets(limit, now);
  const queue = new LetterQueue<Letter>({
    send,
    after,
    onFailure: (error, isLast) => {
      log[isLast ? 'error' : 'warn'](reasonOf(error), 'a letter did not go out');
    },
  });
  return {
    post: (about, write) => about.every((key) => buckets.take(key) === 0) && queue.add(write),
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
