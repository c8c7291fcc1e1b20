import { limits } from '../../../protocol/limits.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import type { Length } from './length.ts';
import './composer-note.css';

interface ComposerNoteProps {
  id: string;
  length: Length;
  notSaved: boolean;
  onSendParts: () => void;
}

/** What keeps a message from being sent, and what can be done about it. */
export function ComposerNote({ id, length, notSaved, onSendParts }: ComposerNoteProps) {
  return (
    <div className="composer-note">
      <p id={id} aria-live="polite">
        {notSaved && strings.composer.notSaved}
        {!notSaved && length.isOver && strings.composer.over(-(length.left ?? 0))}
      </p>
      {length.isOver && (
        <Button size="small" onClick={onSendParts}>
          {strings.composer.sendParts(limits.messageCharacters)}
        </Button>
      )}
    </div>
  );
}
