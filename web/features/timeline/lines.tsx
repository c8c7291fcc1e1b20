import type { Notice } from '../../../client/views.ts';
import type { RoomKind } from '../../../protocol/entities.ts';
import { isSmallRoom } from '../../../protocol/is-small-room.ts';
import { strings } from '../../i18n/strings.ts';
import { HashIcon, LockIcon, PeopleIcon } from '../../ui/icons.tsx';
import { dayLabel } from '../../ui/times.ts';
import { dateValue } from './days.ts';
import { summarise } from './items.ts';
import './lines.css';

interface DayLineProps {
  at: number;
  now: number;
  /** Its label was pressed: from here one goes to other days. */
  onDay: (day: { readonly at: number; readonly button: HTMLElement }) => void;
}

export function DayLine({ at, now, onDay }: DayLineProps) {
  return (
    <h3 className="day-line">
      {/* The keyboard reaches the same menu by the label that floats above the log. */}
      <button
        type="button"
        className="day-line__label"
        tabIndex={-1}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => onDay({ at, button: currentTarget })}
      >
        <time dateTime={dateValue(at)}>{dayLabel(at, now)}</time>
      </button>
    </h3>
  );
}

export function NewLine() {
  return (
    <h3 className="new-line">
      <span>{strings.timeline.fresh}</span>
    </h3>
  );
}

export function NoticesLine({ notices }: { notices: readonly Notice[] }) {
  const { joined, gone, came, went } = summarise(notices);
  const parts = [
    joined.length > 0 && strings.timeline.joined(joined),
    gone.length > 0 && strings.timeline.gone(gone),
    came.length > 0 && strings.timeline.came(came),
    went.length > 0 && strings.timeline.went(went),
  ];
  return <p className="notices-line">{parts.filter(Boolean).join(' · ')}</p>;
}

interface StartOfRoomProps {
  kind: RoomKind;
  name: string;
  topic: string;
}

export function StartOfRoom({ kind, name, topic }: StartOfRoomProps) {
  const isSmall = isSmallRoom({ kind });
  const Sign = isSmall ? PeopleIcon : kind === 'private' ? LockIcon : HashIcon;
  return (
    <div className="start-of-room">
      <span className="start-of-room__sign">
        <Sign size={24} />
      </span>
      <h2 className="start-of-room__title">{isSmall ? name : strings.timeline.start(name)}</h2>
      <p className="start-of-room__text">
        <bdi>{topic || aboutStart(kind)}</bdi>
      </p>
    </div>
  );
}

function aboutStart(kind: RoomKind): string {
  if (kind === 'direct') return strings.direct.begins;
  return kind === 'group' ? strings.direct.beginsGroup : strings.timeline.startText;
}
