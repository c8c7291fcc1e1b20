import { useState } from 'react';
import type { Person, Report, ReportOutcome, Room } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { momentText } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley, useView } from '../../use-parley.ts';
import { mayManage } from '../administration/may-manage.ts';

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

const day = 86_400_000;

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
        <Deeds report={report} author={author} room={room} onDone={onDone} />
      )}
    </li>
  );
}

interface DeedsProps {
  report: Report;
  author: Person | undefined;
  room: Room | undefined;
  onDone: () => void;
}

/** What is done here is done at once, and then said to be what came of the report. */
function Deeds({ report, author, room, onDone }: DeedsProps) {
  const parley = useParley();
  const words = strings.handling.queue;
  const me = useView('me', (parley) => parley.me);
  const [busy, setBusy] = useState<ReportOutcome | null>(null);
  const { place, authorId: personId, messageId } = report;
  const roomId = place?.roomId ?? '';
  const isModerated = place !== null && report.kind !== 'direct';

  async function settle(outcome: ReportOutcome, deed: () => Promise<unknown>): Promise<void> {
    setBusy(outcome);
    try {
      await deed();
      await parley.call('report:resolve', { reportId: report.id, outcome });
      onDone();
    } catch (error) {
      showToast({ text: errorText(errorCode(error)), tone: 'alert' });
      setBusy(null);
    }
  }

  const button = (outcome: ReportOutcome, label: string, deed: () => Promise<unknown>) => (
    <Button
      key={outcome}
      size="small"
      busy={busy === outcome}
      disabled={busy !== null && busy !== outcome}
      onClick={() => void settle(outcome, deed)}
    >
      {label}
    </Button>
  );

  return (
    <div className="reports__deeds">
      {isModerated &&
        !report.isDeleted &&
        button('message-removed', words.removeMessage, () =>
          parley.deleteMessage(roomId, messageId),
        )}
      {isModerated &&
        button('member-muted', words.mute, () =>
          parley.call('member:mute', { roomId, personId, until: Date.now() + day }),
        )}
      {isModerated &&
        button('member-removed', words.removeMember, () =>
          parley.call('member:remove', { roomId, personId }),
        )}
      {me &&
        author &&
        mayManage(me.role, author.role) &&
        button('person-deactivated', words.deactivate, () =>
          parley.call('person:deactivate', { personId }),
        )}
      {button('dismissed', words.dismiss, () => Promise.resolve())}
      {room && place && (
        <Button size="small" look="quiet" onClick={() => go(roomPath(room.slug, place.seq))}>
          {words.show}
        </Button>
      )}
    </div>
  );
}
