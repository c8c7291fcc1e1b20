import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { useParley } from '../../use-parley.ts';
import { isPending, type TimelineItem } from './items.ts';
import { DayLine, NewLine, NoticesLine, StartOfRoom } from './lines.tsx';
import { MessageRow } from './message-row.tsx';

interface TimelineRowProps {
  item: TimelineItem;
  room: RoomView;
  me: Person;
  now: number;
}

export function TimelineRow({ item, room, me, now }: TimelineRowProps) {
  const parley = useParley();
  switch (item.kind) {
    case 'start':
      return <StartOfRoom name={room.name} topic={room.topic} />;
    case 'day':
      return <DayLine at={item.at} now={now} />;
    case 'new':
      return <NewLine />;
    case 'notices':
      return <NoticesLine notices={item.notices} />;
    case 'message': {
      const { message, first } = item;
      const mine = isPending(message) || message.authorId === me.id;
      const author = isPending(message) ? me : parley.person(message.authorId);
      return <MessageRow message={message} author={author} mine={mine} first={first} />;
    }
  }
}
