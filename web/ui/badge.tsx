import './badge.css';

/** A count that never grows wider than three characters. The words for it stand beside it. */
export function Badge({ count }: { count: number }) {
  return (
    <span className="badge" aria-hidden="true">
      {count > 99 ? '99+' : count}
    </span>
  );
}
