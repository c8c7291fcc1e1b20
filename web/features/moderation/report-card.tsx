import type { Person, Report, Room } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { momentText } from '../../ui/times.ts';
import { ReportActions } from './report-actions.tsx';

export interface ReportNames {
  people: ReadonlyMap<string, Person>;
  /** Those that whoever reads may know of. */
  rooms: ReadonlyMap<string, Room>;
}

interface ReportCardProps {
  /** Of one message. */
  reports: readonly [Report, ...Report[]];
  names: ReportNames;
  onDone: () => void;
}

/** One message that was reported, by whom and why, and what can be done about it. */
export function ReportCard({ reports, names, onDone }: ReportCardProps) {
  const [report] = reports;
  const words = strings.handling.queue;
  const author = names.people.get(report.authorId);
  const room = report.place ? names.rooms.get(report.place.roomId) : undefined;
  const nameOf = (id: string) => names.people.get(id)?.name ?? strings.timeline.somebody;
  const where = room?.name ? words.inRoom(room.name) : words.places[report.kind];
  const said = momentText(report.sentAt, Date.now());
  const { resolved } = report;

  return (
    <li className="reports__card">
      <div className="reports__head">
        <Avatar id={report.authorId} name={nameOf(report.authorId)} />
        <div className="reports__names">
          <bdi className="reports__author">{nameOf(report.authorId)}</bdi>
          <span className="reports__aside">
            {words.said(where, said)}
            {report.isDeleted && ` · ${words.deletedSince}`}
          </span>
        </div>
      </div>
      <blockquote className="reports__text">{report.text}</blockquote>
      {reports.map((each) => (
        <p key={each.id} className="reports__reason">
          {words.because(strings.handling.report.reasons[each.reason], nameOf(each.byId))}
          {each.words !== '' && <bdi className="reports__words">{each.words}</bdi>}
        </p>
      ))}
      {resolved ? (
        <p className="reports__aside">
          {words.done(words.outcomes[resolved.outcome], nameOf(resolved.byId))}
        </p>
      ) : (
        <ReportActions report={report} author={author} room={room} onDone={onDone} />
      )}
    </li>
  );
}
