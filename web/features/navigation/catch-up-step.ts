export type CatchUpStep = 'next' | 'previous' | 'open' | 'mark-read';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface Where {
  /** The focus is on a card and not on something inside, whose own keys these are. */
  readonly onCard: boolean;
  /** Letters alone were left on as shortcuts. */
  readonly singleKeys: boolean;
}

/** What a key does among the cards. Letters, as mail programs have them, work from inside a card too. */
export function catchUpStep(press: Press, { onCard, singleKeys }: Where): CatchUpStep | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (onCard && press.key === 'ArrowDown') return 'next';
  if (onCard && press.key === 'ArrowUp') return 'previous';
  if (onCard && press.key === 'Enter') return 'open';
  if (!singleKeys) return null;
  switch (press.key) {
    case 'j':
      return 'next';
    case 'k':
      return 'previous';
    case 'e':
    case 'r':
      return 'mark-read';
    default:
      return null;
  }
}
