import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { momentText } from '../../ui/times.ts';
import { useParley } from '../../use-parley.ts';
import type { Closed } from '../composer/closed-because.ts';
import { setBlocked } from '../moderation/set-blocked.ts';
import { RoomBar } from './room-bar.tsx';
import { setArchived } from './set-archived.ts';

interface ClosedComposerProps {
  room: RoomView;
  me: Person;
  closed: Closed;
}

/** In place of the composer, where one only reads: why, and what can be done about it. */
export function ClosedComposer({ room, me, closed }: ClosedComposerProps) {
  const words = strings.roomSettings;
  const { muted, mutedForGood, blocked } = strings.moderation.closed;
  const parley = useParley();
  switch (closed.why) {
    case 'announced':
      return <RoomBar text={words.announced} />;
    case 'muted': {
      const { until } = closed;
      return (
        <RoomBar text={until === null ? mutedForGood : muted(momentText(until, Date.now()))} />
      );
    }
    case 'blocked':
      return (
        <RoomBar text={blocked(closed.person.name)}>
          <Button size="small" onClick={() => setBlocked(parley, closed.person, false)}>
            {strings.moderation.unblock(closed.person.name)}
          </Button>
        </RoomBar>
      );
    case 'archived':
      return (
        <RoomBar title={words.archivedTitle} text={words.archivedText}>
          {mayInRoom('archive', room, me) && (
            <Button size="small" onClick={() => setArchived(parley, room, false)}>
              {words.unarchive}
            </Button>
          )}
        </RoomBar>
      );
  }
}
