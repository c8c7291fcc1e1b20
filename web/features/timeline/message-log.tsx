import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer } from 'virtua';
import type { RoomView, TimelineView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { roomTitle } from '../../room-title.ts';
import { useToday } from '../../ui/use-today.ts';
import { useParley, useView } from '../../use-parley.ts';
import { focusComposer } from '../rooms/room-focus.ts';
import { countUnseen } from './count-unseen.ts';
import { timelineItems } from './items.ts';
import { JumpDown } from './jump-down.tsx';
import { JumpUp } from './jump-up.tsx';
import type { Lead } from './lead.ts';
import { MessageTools } from './message-tools.tsx';
import { OlderMark, olderMarkHeight } from './older-mark.tsx';
import { PersonPresses } from './person-presses.tsx';
import { StickyDay } from './sticky-day.tsx';
import { type RowContext, TimelineRow } from './timeline-row.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useCleanCopy } from './use-clean-copy.ts';
import { useListSteps } from './use-list-steps.ts';
import { useLogFocus } from './use-log-focus.ts';
import { useMessageDeeds } from './use-message-deeds.ts';
import { useRoomNames } from './use-room-names.ts';
import { useRowHeights } from './use-row-heights.ts';
import { useRowsAhead } from './use-rows-ahead.ts';
import { useScroll } from './use-scroll.ts';
import './message-log.css';

const DayMenu = later(async () => (await import('./day-menu.tsx')).DayMenu);
const DeleteMessageDialog = later(
  async () => (await import('./delete-message-dialog.tsx')).DeleteMessageDialog,
);

interface MessageLogProps {
  room: RoomView;
  me: Person;
  view: TimelineView;
  newAfter: number | null;
  attended: boolean;
  lead: Lead | null;
  isSeeking: boolean;
  onLead: (lead: Lead) => void;
  /** Shows the newest messages, wherever one is. */
  onNewest: () => void;
  onAtBottom: (atBottom: boolean) => void;
}

export function MessageLog(props: MessageLogProps) {
  const { room, me, view, newAfter, attended, lead, isSeeking, onLead, onNewest } = props;
  const { onAtBottom } = props;
  const parley = useParley();
  const now = useToday();
  const step = useListSteps(view);
  const shown = step.view;
  const items = useMemo(
    () => timelineItems(shown, { me: me.id, newAfter }),
    [shown, me.id, newAfter],
  );
  const isReady = view.status === 'ready';
  const canLoadOlder = isReady && !view.atStart && view.older === 'idle';
  const canLoadNewer = isReady && !view.atEnd && view.newer === 'idle';
  const loadOlder = useCallback(() => warn(parley.loadOlder(room.id)), [parley, room.id]);
  const loadNewer = useCallback(() => warn(parley.loadNewer(room.id)), [parley, room.id]);

  const scroll = useScroll({
    roomId: room.id,
    items,
    stretch: step.stretch,
    shift: step.shift,
    atEnd: shown.atEnd,
    marginAbove: olderMarkHeight,
    lead,
    attended,
    onNearTop: useCallback(() => {
      if (canLoadOlder) loadOlder();
    }, [canLoadOlder, loadOlder]),
    onNearEnd: useCallback(() => {
      if (canLoadNewer) loadNewer();
    }, [canLoadNewer, loadNewer]),
    onNewest,
  });
  const ahead = useRowsAhead(scroll.atBottom);
  const heights = useRowHeights(room.id, items, scroll.list);
  const focus = useLogFocus({
    scroller: scroll.scroller,
    list: scroll.list,
    items,
    onMove: scroll.letGo,
    onLeave: focusComposer,
  });
  const copy = useCleanCopy(scroll.scroller, items, me.id);
  const [deleting, setDeleting] = useState<Message | null>(null);
  const deeds = useMessageDeeds(room, me, setDeleting);
  const names = useRoomNames(room.id);
  const blocked = useView('blocked', (parley) => parley.blocked);
  const title = roomTitle(room);
  const announcement = useAnnouncement(room.id, me.id);
  const [day, setDay] = useState<{ at: number; button: HTMLElement } | null>(null);
  const context = useMemo<RowContext>(
    () => ({
      me,
      names,
      blocked,
      now,
      roomKind: room.kind,
      roomName: title,
      roomTopic: room.topic,
      onDay: setDay,
    }),
    [me, names, blocked, now, room.kind, title, room.topic],
  );

  const latestItems = useRef(items);
  latestItems.current = items;
  const find = useCallback((key: string) => {
    const item = latestItems.current.find((item) => item.key === key);
    return item?.kind === 'message' ? item.message : undefined;
  }, []);

  const markedKey = lead?.isMarked
    ? view.messages.find(({ seq }) => seq === lead.seq)?.id
    : undefined;
  // Somebody who follows an address reads on from there.
  const { focusMessage } = focus;
  const followed = useRef<Lead | null>(null);
  useEffect(() => void DayMenu.prefetch(), []);

  useEffect(() => {
    if (markedKey === undefined || followed.current === lead) return;
    followed.current = lead;
    focusMessage(markedKey);
  }, [markedKey, lead, focusMessage]);

  // What somebody says stands below the newest message, wherever they have been reading.
  const ownKey = view.pending.at(-1)?.id ?? '';
  const lastOwn = useRef(ownKey);
  const { toBottom } = scroll;
  useEffect(() => {
    const isNew = ownKey > lastOwn.current;
    lastOwn.current = ownKey;
    if (isNew && !view.atEnd) toBottom();
  }, [ownKey, view.atEnd, toBottom]);

  useEffect(() => onAtBottom(scroll.atBottom), [onAtBottom, scroll.atBottom]);

  const firstSeq = view.messages[0]?.seq ?? 0;
  const isLineAbove = newAfter !== null && !view.atStart && firstSeq > newAfter + 1;
  const unseen = countUnseen(items, room, scroll.seen, view.atEnd, me.id);
  const held = [...focus.held, ...copy.held];

  return (
    <div className="message-log">
      <div className="message-log__top">
        <StickyDay
          scroller={scroll.scroller}
          list={scroll.list}
          items={items}
          marginAbove={olderMarkHeight}
          now={now}
          onDay={setDay}
        />
        {isLineAbove && (
          <JumpUp
            unread={room.lastSeq - newAfter}
            busy={isSeeking}
            onJump={() => onLead({ seq: newAfter + 1, from: 'middle', isMarked: false })}
          />
        )}
      </div>
      <div
        ref={scroll.scroller}
        className="message-log__scroller"
        role="log"
        aria-live="off"
        aria-busy={isSeeking}
        aria-label={strings.timeline.log(title)}
        tabIndex={focus.current === null ? 0 : -1}
        onScroll={scroll.onScroll}
        onWheel={scroll.letGo}
        onTouchMove={scroll.letGo}
        onFocus={focus.onFocus}
        onKeyDown={focus.onKeyDown}
        onCopy={copy.onCopy}
      >
        <div className="message-log__space" />
        <OlderMark state={view.atStart ? 'idle' : view.older} end="older" onRetry={loadOlder} />
        <Virtualizer
          key={step.stretch}
          ref={scroll.list}
          data={items}
          shift={step.shift}
          startMargin={olderMarkHeight}
          bufferSize={ahead}
          {...(heights !== undefined && step.stretch === 0 && { cache: heights })}
          {...(held.length > 0 && { keepMounted: held })}
          onResize={scroll.onResize}
        >
          {(item) => (
            <TimelineRow
              key={item.key}
              item={item}
              context={context}
              marked={item.key === markedKey}
              current={item.key === focus.current}
              left={item.key === focus.left}
            />
          )}
        </Virtualizer>
        {!view.atEnd && <OlderMark state={view.newer} end="newer" onRetry={loadNewer} />}
      </div>
      <MessageTools scroller={scroll.scroller} find={find} deeds={deeds} />
      <PersonPresses scroller={scroll.scroller} find={find} room={room} me={me} />
      {deleting && (
        <Suspense>
          <DeleteMessageDialog
            message={deleting}
            mine={deleting.authorId === me.id}
            onClose={() => setDeleting(null)}
          />
        </Suspense>
      )}
      {day !== null && (
        <Suspense fallback={null}>
          <DayMenu
            room={room}
            day={day}
            now={now}
            onNewest={scroll.toBottom}
            onClose={() => setDay(null)}
          />
        </Suspense>
      )}
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      {!scroll.atBottom && <JumpDown unseen={unseen} onJump={scroll.toBottom} />}
    </div>
  );
}

/** How a page fares shows in the view, which offers to try again. */
function warn(page: Promise<void>): void {
  page.catch((error: unknown) => console.warn('More messages could not be loaded.', error));
}
