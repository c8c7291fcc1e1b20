import { memo } from 'react';
import type { Person, RoomKind } from '../../../protocol/entities.ts';
import { useParley } from '../../use-parley.ts';
import { isPending, type TimelineItem } from './items.ts';
import { DayLine, NewLine, NoticesLine, StartOfRoom } from './lines.tsx';
import { MessageRow } from './message-row.tsx';

/** What all rows of a log share. The same object until one of them changes. */
export interface RowContext {
  readonly me: Person;
  readonly roomKind: RoomKind;
  readonly roomName: string;
  readonly roomTopic: string;
  readonly names: readonly string[];
  /** A moment of the current day. */
  readonly now: number;
  readonly onDay: (day: { readonly at: number; readonly button: HTMLElement }) => void;
}

interface TimelineRowProps {
  item: TimelineItem;
  context: RowContext;
  marked: boolean;
  current: boolean;
}

export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { item, context, marked, current } = props;
  const { me, names } = context;
  const parley = useParley();
  switch (item.kind) {
    case 'start':
      return (
        <StartOfRoom kind={context.roomKind} name={context.roomName} topic={context.roomTopic} />
      );
    case 'day':
      return <DayLine at={item.at} now={context.now} onDay={context.onDay} />;
    case 'new':
      return <NewLine />;
    case 'notices':
      return <NoticesLine notices={item.notices} />;
    case 'message': {
      const { message, first } = item;
      const author = isPending(message) ? me : parley.person(message.authorId);
      return (
        <MessageRow
          message={message}
          author={author}
          mine={isPending(message) || message.authorId === me.id}
          first={first}
          names={names}
          reader={me.name}
          marked={marked}
          current={current}
        />
      );
    }
  }
});
