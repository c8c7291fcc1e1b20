import { memo, useMemo } from 'react';
import type { Person, RoomKind } from '../../../protocol/entities.ts';
import { useParley } from '../../use-parley.ts';
import { isPending, type TimelineItem } from './items.ts';
import { DayLine, NewLine, NoticesLine, StartOfRoom } from './lines.tsx';
import { mentionedIn } from './mentioned-in.ts';
import { MessageRow } from './message-row.tsx';

/** What all rows of a log share. The same object until one of them changes. */
export interface RowContext {
  readonly me: Person;
  readonly roomKind: RoomKind;
  readonly roomName: string;
  readonly roomTopic: string;
  /** Of everybody in the room: another array when somebody is called otherwise. */
  readonly names: readonly string[];
  /** Whose messages are folded. */
  readonly blocked: ReadonlyMap<string, unknown>;
  /** A moment of the current day. */
  readonly now: number;
  readonly onDay: (day: { readonly at: number; readonly button: HTMLElement }) => void;
}

interface TimelineRowProps {
  item: TimelineItem;
  context: RowContext;
  marked: boolean;
  current: boolean;
  left: boolean;
}

export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { item, context, marked, current, left } = props;
  const { me, names } = context;
  const parley = useParley();
  const message = item.kind === 'message' && !isPending(item.message) ? item.message : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: people are known by other names then
  const mentioned = useMemo(
    () => message?.mentions && mentionedIn(message, me.id, (id) => parley.person(id)),
    [parley, message, me, names],
  );
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
          mentioned={mentioned}
          folded={!isPending(message) && context.blocked.has(message.authorId)}
          marked={marked}
          current={current}
          opens
          left={left}
        />
      );
    }
  }
});
