import { useAvailability } from '../../use-availability.ts';
import { endText } from './end-text.ts';
import { presenceWord } from './presence-word.ts';
import { presenceOf } from './present-avatar.tsx';
import { statusLine } from './status-mark.tsx';
import './other-line.css';

/** How it is with the one other person of a room, where there is space for words. */
export function OtherLine({ personId }: { personId: string }) {
  const availability = useAvailability(personId);
  const { status } = availability;
  const presence = presenceOf(availability, null);
  if (presence === null) return null;
  const word = presenceWord(presence);
  const parts = status
    ? [statusLine(status), status.until !== null && endText(status, Date.now()), word]
    : [word];
  return (
    <span className="other-line" dir="auto">
      {parts.filter(Boolean).join(' · ')}
    </span>
  );
}
