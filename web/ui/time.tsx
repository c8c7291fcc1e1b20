import { exactTime, shortTime } from './times.ts';

/** A short time that tells the exact one on hover. */
export function Time({ at, className }: { at: number; className?: string }) {
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {shortTime(at)}
    </time>
  );
}
