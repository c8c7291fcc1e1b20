import type { Notice } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { HashIcon } from '../../ui/icons.tsx';
import { dayLabel } from '../../ui/times.ts';
import { summarise } from './items.ts';
import './lines.css';

export function DayLine({ at, now }: { at: number; now: number }) {
  return (
    <h3 className="day-line">
      <time dateTime={new Date(at).toISOString().slice(0, 10)}>{dayLabel(at, now)}</time>
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
  const { joined, left } = summarise(notices);
  const parts = [
    joined.length > 0 && strings.timeline.joined(joined),
    left.length > 0 && strings.timeline.left(left),
  ];
  return <p className="notices-line">{parts.filter(Boolean).join(' · ')}</p>;
}

export function StartOfRoom({ name, topic }: { name: string; topic: string }) {
  return (
    <div className="start-of-room">
      <span className="start-of-room__sign">
        <HashIcon size={24} />
      </span>
      <h2 className="start-of-room__title">{strings.timeline.start(name)}</h2>
      <p className="start-of-room__text" dir="auto">
        {topic || strings.timeline.startText}
      </p>
    </div>
  );
}
