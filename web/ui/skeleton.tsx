import './skeleton.css';

/** A grey stand-in for a line of text. `width` in percent of its place. */
export function Skeleton({ width, height = 0.75 }: { width: number; height?: number }) {
  return (
    <span className="skeleton" style={{ width: `${width}%`, height: `${height}rem` }} aria-hidden />
  );
}
