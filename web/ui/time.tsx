import { exactTime, shortTime } from './times.ts';

/** A short time that tells the exact one on hover: made only then, for a timeline has many. */
export function Time({ at, className, id }: { at: number; className?: string; id?: string }) {
  return (
    <time
      id={id}
      className={className}
      dateTime={new Date(at).toISOString()}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = exactTime(at);
      }}
    >
      {shortTime(at)}
    </time>
  );
}
