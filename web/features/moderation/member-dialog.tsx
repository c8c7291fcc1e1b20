import { useEffect, useState } from 'react';
import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { durationText } from '../../ui/duration-text.ts';
import { errorCode } from '../../ui/error-code.ts';
import { RadioList } from '../../ui/radio-list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { momentText } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';

interface MemberDialogProps {
  room: RoomView;
  person: Person;
  onClose: () => void;
}

/** How long a mute may last, in seconds. */
const spans = ['600', '3600', '86400', '604800'] as const;
type Span = (typeof spans)[number] | 'endless';

/** What who moderates a room can do about somebody in it. */
export function MemberDialog({ room, person, onClose }: MemberDialogProps) {
  const parley = useParley();
  const words = strings.handling.member;
  const me = parley.me;
  const [span, setSpan] = useState<Span>('3600');
  /** Until when they are muted: null without end, undefined if not; `loading` before that is known. */
  const [muted, setMuted] = useState<number | null | undefined | 'loading'>('loading');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const place = { roomId: room.id, personId: person.id };

  useEffect(() => {
    let isOver = false;
    parley.call('mute:list', { roomId: room.id }).then(
      ({ mutes }) => {
        if (!isOver) setMuted(mutes.find((mute) => mute.person.id === person.id)?.until);
      },
      (cause: unknown) => {
        if (!isOver) setError(errorText(errorCode(cause)));
      },
    );
    return () => {
      isOver = true;
    };
  }, [parley, room.id, person.id]);

  async function act(done: string, deed: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    try {
      await deed();
      onClose();
      showToast({ text: done, tone: 'good' });
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  const mute = () =>
    act(words.muted(person.name), () => {
      const until = span === 'endless' ? null : Date.now() + Number(span) * 1_000;
      return parley.call('member:mute', { ...place, until });
    });
  const unmute = () => act(words.unmuted(person.name), () => parley.call('member:unmute', place));
  const remove = () => act(words.removed(person.name), () => parley.call('member:remove', place));

  return (
    <Dialog title={person.name} onClose={onClose}>
      <div className="dialog__body">
        <p className="dialog__text">{words.text}</p>
        {muted === 'loading' && error === undefined && <Skeleton width={60} />}
        {muted === undefined && (
          <RadioList
            label={words.span}
            choices={[
              ...spans.map((value) => ({ value, label: durationText(Number(value)) })),
              { value: 'endless' as const, label: words.endless },
            ]}
            value={span}
            onChange={setSpan}
          />
        )}
        {muted === null && <p>{words.isMutedForGood}</p>}
        {typeof muted === 'number' && <p>{words.isMuted(momentText(muted, Date.now()))}</p>}
        {error !== undefined && (
          <p className="field__error" role="alert">
            {error}
          </p>
        )}
        <div className="dialog__actions dialog__actions--apart">
          {me && mayInRoom('remove', room, me) && (
            <Button look="danger" busy={busy} onClick={() => void remove()}>
              {words.remove}
            </Button>
          )}
          {muted === undefined && (
            <Button look="primary" busy={busy} onClick={() => void mute()}>
              {words.mute}
            </Button>
          )}
          {(muted === null || typeof muted === 'number') && (
            <Button look="primary" busy={busy} onClick={() => void unmute()}>
              {words.unmute}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
