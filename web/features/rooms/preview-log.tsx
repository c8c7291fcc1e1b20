import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { Person, Room } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OfflineIcon } from '../../ui/icons.tsx';
import { dayLabel } from '../../ui/times.ts';
import { useToday } from '../../ui/use-today.ts';
import { useParley, useView } from '../../use-parley.ts';
import { isPending, timelineItems } from '../timeline/items.ts';
import { StartOfRoom } from '../timeline/lines.tsx';
import { MessageRow } from '../timeline/message-row.tsx';
import { MessageTools } from '../timeline/message-tools.tsx';
import { readerDeeds } from '../timeline/reader-deeds.ts';
import { TimelineSkeleton } from '../timeline/timeline-skeleton.tsx';
import type { Preview } from './use-preview.ts';
import { usePreviewFocus } from './use-preview-focus.ts';

interface PreviewLogProps {
  room: Room;
  me: Person;
  preview: Preview;
}

/** What is said there, oldest first, with what a reader may do about it. */
export function PreviewLog({ room, me, preview }: PreviewLogProps) {
  const parley = useParley();
  const { messages, authors, hasOlder, status } = preview;
  const now = useToday();
  const blocked = useView('blocked', (parley) => parley.blocked);
  const scroller = useRef<HTMLDivElement>(null);
  /** How far the end lies below the top of what is shown, in pixels, before older messages come. */
  const below = useRef(0);
  const isAtEnd = useRef(true);
  const first = messages[0]?.seq;
  const items = useMemo(
    () =>
      timelineItems(
        {
          roomId: room.id,
          status: 'ready',
          messages,
          pending: [],
          notices: [],
          atStart: false,
          atEnd: true,
          older: 'idle',
          newer: 'idle',
        },
        { me: me.id, newAfter: null },
      ),
    [room.id, messages, me.id],
  );

  const focus = usePreviewFocus(messages.at(-1)?.id);
  const find = useCallback((key: string) => messages.find(({ id }) => id === key), [messages]);
  const deeds = useMemo(
    () => readerDeeds({ parley, room, me, personOf: (id) => authors.get(id) }),
    [parley, room, me, authors],
  );

  // What is new shows to who stands at the end; what is old leaves everybody where they stand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every message that has come
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollTop = isAtEnd.current ? box.scrollHeight : box.scrollHeight - below.current;
  }, [first, messages.length]);

  if (status === 'loading') return <TimelineSkeleton />;
  if (status === 'failed') {
    return (
      <EmptyState picture={<OfflineIcon size={28} />} title={strings.timeline.failed}>
        <Button look="primary" onClick={preview.retry}>
          {strings.tryAgain}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <div
        ref={scroller}
        className="room-preview__log"
        role="log"
        aria-label={strings.timeline.log(room.name)}
        onFocus={focus.onFocus}
        onKeyDown={focus.onKeyDown}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          below.current = scrollHeight - scrollTop;
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
        }}
      >
        {hasOlder ? (
          <Button look="quiet" size="small" onClick={preview.loadOlder}>
            {strings.browse.more}
          </Button>
        ) : (
          (first ?? 1) === 1 && <StartOfRoom kind={room.kind} name={room.name} topic={room.topic} />
        )}
        {items.map((item) => {
          if (item.kind === 'day') {
            return (
              <h3 key={item.key} className="room-preview__day">
                {dayLabel(item.at, now)}
              </h3>
            );
          }
          if (item.kind !== 'message' || isPending(item.message)) return null;
          const { authorId } = item.message;
          return (
            <MessageRow
              key={item.key}
              message={item.message}
              author={authors.get(authorId)}
              mine={authorId === me.id}
              first={item.first}
              folded={blocked.has(authorId)}
              current={item.message.id === focus.current}
            />
          );
        })}
      </div>
      <MessageTools scroller={scroller} find={find} deeds={deeds} />
    </>
  );
}
