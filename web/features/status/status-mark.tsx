import type { AvailabilityView, StatusView } from '../../../client/views.ts';
import { SpeechIcon } from '../../ui/icons.tsx';
import { tooltip } from '../../ui/tooltip.ts';
import { presenceWord } from './presence-word.ts';
import { presenceOf } from './present-avatar.tsx';
import './status-mark.css';

interface StatusMarkProps {
  availability: AvailabilityView;
  /** Who is only listed under "Here" or "Away" needs no word for it. */
  saysPresence?: boolean;
}

/** Beside a name: what they say of themselves as an emoji, and in words for the ears and for who points at it. */
export function StatusMark({ availability, saysPresence = false }: StatusMarkProps) {
  const { status } = availability;
  const presence = presenceOf(availability, null);
  const word =
    presence !== null && (saysPresence || presence === 'quiet' || presence === 'away')
      ? presenceWord(presence)
      : null;
  return (
    <>
      {status && (
        <span className="status-mark" aria-hidden {...tooltip(statusLine(status))}>
          {status.emoji || <SpeechIcon size={14} />}
        </span>
      )}
      {(status || word) && (
        <span className="visually-hidden">
          {[word, status && statusLine(status)].filter(Boolean).join(', ')}
        </span>
      )}
    </>
  );
}

/** "🍵 Tea" */
export function statusLine({ emoji, text }: StatusView): string {
  return [emoji, text].filter((part) => part !== '').join(' ');
}
