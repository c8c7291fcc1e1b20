import { cx } from './cx.ts';
import './badge.css';

interface BadgeProps {
  count: number;
  /** `mention`: somebody calls for the reader; `quiet`: there is only more to read. */
  tone?: 'mention' | 'quiet';
}

/** A count that never grows wider than three characters. The words for it stand beside it. */
export function Badge({ count, tone = 'mention' }: BadgeProps) {
  return (
    <span className={cx('badge', `badge--${tone}`)} aria-hidden="true">
      {count > 99 ? '99+' : count}
    </span>
  );
}
