import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import { DownIcon } from '../../ui/icons.tsx';
import './jump-down.css';

interface JumpDownProps {
  /** Messages below that have never been on the screen. */
  unseen: number;
  onJump: () => void;
}

export function JumpDown({ unseen, onJump }: JumpDownProps) {
  return (
    <button
      type="button"
      className={cx('jump-down', unseen > 0 && 'jump-down--new')}
      aria-label={unseen > 0 ? undefined : strings.timeline.jump}
      title={strings.timeline.jump}
      onClick={onJump}
    >
      {unseen > 0 && strings.timeline.newBelow(unseen)}
      <DownIcon />
    </button>
  );
}
