import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import { UpIcon } from '../../ui/icons.tsx';
import './jump-up.css';

interface JumpUpProps {
  unread: number;
  busy: boolean;
  onJump: () => void;
}

export function JumpUp({ unread, busy, onJump }: JumpUpProps) {
  return (
    <button
      type="button"
      className={cx('jump-up', busy && 'jump-up--busy')}
      title={strings.timeline.jumpUp}
      aria-busy={busy}
      onClick={onJump}
    >
      <UpIcon />
      {strings.timeline.newAbove(unread)}
    </button>
  );
}
