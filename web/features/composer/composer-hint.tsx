import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { durationText } from '../../ui/duration-text.ts';
import { useView } from '../../use-parley.ts';
import type { Length } from './length.ts';
import { useSlowMode } from './use-slow-mode.ts';
import './composer-hint.css';

interface ComposerHintProps {
  room: RoomView;
  length: Length;
  /** Whether Enter starts a new line. */
  enterBreaks: boolean;
}

/** A word about what is being written, where there is always room for it. */
export function ComposerHint({ room, length, enterBreaks }: ComposerHintProps) {
  const isOffline = useView('connection', (parley) => parley.connection).state === 'offline';
  const slow = useSlowMode(room);
  const hint = hintFor();
  return hint !== null && <p className="composer-hint">{hint}</p>;

  function hintFor(): string | null {
    if (slow !== null && (slow > 0 || length.isEmpty)) {
      const { wait, every } = strings.moderation.slow;
      return slow > 0 ? wait(durationText(slow)) : every(durationText(room.slowMode));
    }
    if (length.isEmpty || length.isOver) return null;
    if (length.left !== null) return strings.composer.left(length.left);
    if (isOffline) return strings.composer.offline;
    return enterBreaks ? null : strings.composer.hint;
  }
}
