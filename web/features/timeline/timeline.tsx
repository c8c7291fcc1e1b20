import { useCallback, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useAttention } from '../../use-attention.ts';
import { useParley, useView } from '../../use-parley.ts';
import { useClosed } from '../composer/use-closed.ts';
import { AstrayBanner } from './astray-banner.tsx';
import { NoticesLine } from './lines.tsx';
import { MessageLog } from './message-log.tsx';
import { TimelineSkeleton } from './timeline-skeleton.tsx';
import { useLead } from './use-lead.ts';
import { useReading } from './use-reading.ts';
import './timeline.css';

interface TimelineProps {
  room: RoomView;
  /** The message that the address names: its seq. */
  target: number | null;
  me: Person;
}

/** The conversation of one room, or what there is to say while there is none. */
export function Timeline({ room, target, me }: TimelineProps) {
  const parley = useParley();
  const view = useView(`timeline:${room.id}`, (parley) => parley.timeline(room.id));
  const online = useView('connection', (parley) => parley.connection).state === 'online';
  const attended = useAttention();
  const closed = useClosed(room, me);
  const leading = useLead(room, target);
  const isOpening = leading.isSeeking && leading.lead === null;
  const [atBottom, setAtBottom] = useState(room.unread === 0 && leading.lead === null);
  const newAfter = useReading(room, {
    newestSeq: view.messages.at(-1)?.seq ?? 0,
    seesBottom: attended && atBottom && !isOpening,
    following: attended && atBottom && online,
  });

  const toNewest = useCallback(() => {
    leading.giveUp();
    parley.showNewest(room.id);
    if (target !== null) go(roomPath(room.slug), 'replace');
  }, [leading.giveUp, parley, room.id, room.slug, target]);

  const isSomewhere = view.messages.length > 0 || view.pending.length > 0;
  if (isSomewhere && !isOpening) {
    return (
      <>
        <AstrayBanner leading={leading} />
        <MessageLog
          room={room}
          me={me}
          view={view}
          newAfter={newAfter}
          attended={attended}
          lead={leading.lead}
          isSeeking={leading.isSeeking}
          onLead={leading.leadTo}
          onNewest={toNewest}
          onAtBottom={setAtBottom}
        />
      </>
    );
  }
  if (isOpening || view.status === 'loading') return <TimelineSkeleton />;
  if (view.status === 'failed') {
    return (
      <EmptyState picture={<WarningIcon size={28} />} title={strings.timeline.failed}>
        <Button look="primary" onClick={() => parley.openRoom(room.id)}>
          {strings.tryAgain}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="timeline">
      <AstrayBanner leading={leading} />
      <EmptyState
        picture={<Mark size={34} />}
        title={closed === null ? strings.timeline.emptyTitle : strings.timeline.emptyClosed}
        text={room.topic || (closed === null ? strings.timeline.emptyText : undefined)}
      />
      {view.notices.length > 0 && <NoticesLine notices={view.notices} />}
    </div>
  );
}
