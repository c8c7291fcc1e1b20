import { useState } from 'react';
import { mayInRoom, type Place } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person, Report, ReportOutcome, Room } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley, useView } from '../../use-parley.ts';
import { reportDeeds } from './report-deeds.ts';

const day = 86_400_000;

interface ReportActionsProps {
  report: Report;
  author: Person | undefined;
  room: Room | undefined;
  onDone: () => void;
}

type Undo = () => Promise<unknown>;

interface Deed {
  label: string;
  /** @returns the way back; null where there is none, or nothing was done to anybody */
  run(): Promise<Undo | null>;
  /** What is said once it is done. */
  done: string;
}

/** What nothing brings back, or hits hard, is asked about first. */
const questions = {
  'message-removed': () => {
    const { title, others, action } = strings.deletion;
    return { title, text: others, action };
  },
  'person-deactivated': (name: string) => {
    const { deactivateTitle, deactivateText, deactivate } = strings.administration.people;
    return { title: deactivateTitle(name), text: deactivateText, action: deactivate };
  },
};

function isAsked(outcome: ReportOutcome): outcome is keyof typeof questions {
  return outcome in questions;
}

/** What one is in a room that one may read: of one that was never opened nothing is remembered. */
function standingIn(room: Room, known: RoomView | undefined): Place {
  const { kind, slug, archivedAt = null, announceOnly = false } = room;
  const { joined = false, role = 'member' } = known ?? {};
  return { kind, slug, archivedAt, announceOnly, joined, role };
}

/** What can be done about a report: at once or after a question, and then it is said to be what came of it. */
export function ReportActions({ report, author, room, onDone }: ReportActionsProps) {
  const parley = useParley();
  const words = strings.handling.queue;
  const me = useView('me', (parley) => parley.me);
  const known = useView('rooms', (parley) => parley.room(report.place?.roomId ?? ''));
  const [busy, setBusy] = useState<ReportOutcome | null>(null);
  const [asked, setAsked] = useState<keyof typeof questions | null>(null);
  const { place, authorId: personId, messageId } = report;
  const roomId = place?.roomId ?? '';
  const name = author?.name ?? strings.timeline.somebody;
  const standing = room && place ? standingIn(room, known) : null;
  if (me === null) return null;

  const about = { roomId, personId };
  const member = strings.handling.member;
  const nothing = () => Promise.resolve(null);

  async function mute(): Promise<Undo | null> {
    const { mutes } = await parley.call('mute:list', { roomId });
    const former = mutes.find(({ person }) => person.id === personId)?.until;
    const until = Date.now() + day;
    // Somebody has done more already.
    if (former === null || (former !== undefined && former >= until)) return null;
    await parley.call('member:mute', { ...about, until });
    return () =>
      former === undefined
        ? parley.call('member:unmute', about)
        : parley.call('member:mute', { ...about, until: former });
  }

  async function remove(): Promise<Undo | null> {
    await parley.call('member:remove', about);
    const mayBringBack = standing && me && mayInRoom('invite', standing, me);
    return mayBringBack ? () => parley.call('member:add', about) : null;
  }

  const deeds: Record<ReportOutcome, Deed> = {
    'message-removed': {
      label: words.removeMessage,
      run: () => parley.deleteMessage(roomId, messageId).then(nothing),
      done: words.outcomes['message-removed'],
    },
    'member-muted': { label: words.mute, run: mute, done: member.muted(name) },
    'member-removed': { label: words.removeMember, run: remove, done: member.removed(name) },
    'person-deactivated': {
      label: words.deactivate,
      run: () => parley.call('person:deactivate', { personId }).then(nothing),
      done: strings.administration.people.deactivatedDone(name),
    },
    handled: { label: words.handle, run: nothing, done: words.outcomes.handled },
    dismissed: { label: words.dismiss, run: nothing, done: words.outcomes.dismissed },
  };
  const alert = (error: unknown) => showToast({ text: errorText(errorCode(error)), tone: 'alert' });

  async function settle(outcome: ReportOutcome): Promise<void> {
    const { run, done } = deeds[outcome];
    setBusy(outcome);
    try {
      const undo = await run();
      await parley.call('report:resolve', { reportId: report.id, outcome });
      const action = undo
        ? { label: strings.undo, run: () => void undo().catch(alert) }
        : undefined;
      showToast({ text: done, tone: 'good', action });
      onDone();
    } catch (error) {
      alert(error);
      setBusy(null);
    }
    setAsked(null);
  }

  return (
    <div className="reports__deeds">
      {reportDeeds({ report, room: standing, author, me }).map((outcome) => (
        <Button
          key={outcome}
          size="small"
          look={outcome === 'person-deactivated' ? 'danger' : 'plain'}
          busy={busy === outcome}
          disabled={busy !== null && busy !== outcome}
          onClick={() => (isAsked(outcome) ? setAsked(outcome) : void settle(outcome))}
        >
          {deeds[outcome].label}
        </Button>
      ))}
      {room && place && (
        <Button size="small" look="quiet" onClick={() => go(roomPath(room.slug, place.seq))}>
          {words.show}
        </Button>
      )}
      {asked !== null && (
        <ConfirmDialog
          {...questions[asked](name)}
          busy={busy !== null}
          onConfirm={() => void settle(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
