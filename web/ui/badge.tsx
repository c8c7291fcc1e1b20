import { cx } from './cx.ts';
import './badge.css';

interface BadgeProps {
  count: number;
  /** `mention`: somebody calls for the reader; `quiet`: there is only more to read. */
  tone?: 'mention' | 'quiet';
}

/** A count that never grows wider than three characters. The words for it stand beside it, and it is no text itself. */
export function Badge({ count, tone = 'mention' }: BadgeProps) {
  return (
    <span
      className={cx('badge', `badge--${tone}`)}
      data-count={count > 99 ? '99+' : count}
      aria-hidden="true"
    />
  );
}
