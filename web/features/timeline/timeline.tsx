import { useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useAttention } from '../../use-attention.ts';
import { useParley, useView } from '../../use-parley.ts';
import { NoticesLine } from './lines.tsx';
import { MessageLog } from './message-log.tsx';
import { TimelineSkeleton } from './timeline-skeleton.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useNewLine } from './use-new-line.ts';
import './timeline.css';

interface TimelineProps {
  room: RoomView;
  /** The message that the address names: its seq. */
  target: number | null;
  me: Person;
}

/** The conversation of one room, or what there is to say while there is none. */
export function Timeline({ room, me }: TimelineProps) {
  const parley = useParley();
  const view = useView(`timeline:${room.id}`, (parley) => parley.timeline(room.id));
  const online = useView('connection', (parley) => parley.connection).state === 'online';
  const attended = useAttention();
  const [atBottom, setAtBottom] = useState(room.unread === 0);
  const newAfter = useNewLine(room, attended && atBottom && online);
  useMarkRead(room, view.messages.at(-1)?.seq ?? 0, attended && atBottom);

  if (view.messages.length > 0 || view.pending.length > 0) {
    return (
      <MessageLog
        room={room}
        me={me}
        view={view}
        newAfter={newAfter}
        attended={attended}
        onAtBottom={setAtBottom}
      />
    );
  }
  if (view.status === 'loading') return <TimelineSkeleton />;
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
      <EmptyState
        picture={<Mark size={34} />}
        title={strings.timeline.emptyTitle}
        text={room.topic || strings.timeline.emptyText}
      />
      {view.notices.length > 0 && <NoticesLine notices={view.notices} />}
    </div>
  );
}
