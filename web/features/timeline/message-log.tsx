import { useCallback, useEffect, useMemo } from 'react';
import { Virtualizer } from 'virtua';
import type { RoomView, TimelineView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { useToday } from '../../ui/use-today.ts';
import { useParley } from '../../use-parley.ts';
import { timelineItems } from './items.ts';
import { JumpDown } from './jump-down.tsx';
import { JumpUp } from './jump-up.tsx';
import { OlderMark } from './older-mark.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useFirstUnread } from './use-first-unread.ts';
import { usePrepended } from './use-prepended.ts';
import { useScroll } from './use-scroll.ts';
import { useUnseen } from './use-unseen.ts';
import './message-log.css';

/** Height of `.older-mark` in pixels: the list has to know what stands above it. */
const olderMarkHeight = 48;

interface MessageLogProps {
  room: RoomView;
  me: Person;
  view: TimelineView;
  newAfter: number | null;
  attended: boolean;
  onAtBottom: (atBottom: boolean) => void;
}

export function MessageLog(props: MessageLogProps) {
  const { room, me, view, newAfter, attended, onAtBottom } = props;
  const parley = useParley();
  const now = useToday();
  const items = useMemo(
    () => timelineItems(view, { me: me.id, newAfter }),
    [view, me.id, newAfter],
  );
  const loadOlder = useCallback(() => {
    parley.loadOlder(room.id).catch((error: unknown) => {
      // The view says so too, and offers to try again.
      console.warn('Older messages could not be loaded.', error);
    });
  }, [parley, room.id]);
  const canLoadOlder = !view.atStart && view.older === 'idle' && view.status === 'ready';
  const onNearTop = useCallback(() => {
    if (canLoadOlder) loadOlder();
  }, [canLoadOlder, loadOlder]);

  const scroll = useScroll({ items, marginAbove: olderMarkHeight, attended, onNearTop });
  const prepended = usePrepended(view.messages[0]?.seq);
  const unseen = useUnseen(items, scroll.lowest, room.readSeq, me.id);
  const firstUnread = useFirstUnread(view, newAfter, loadOlder);
  const announcement = useAnnouncement(view.messages, me.id);

  useEffect(() => onAtBottom(scroll.atBottom), [onAtBottom, scroll.atBottom]);
  const reachesDown = scroll.atBottom && !view.atEnd && view.newer === 'idle';
  useEffect(() => {
    if (!reachesDown) return;
    parley.loadNewer(room.id).catch((error: unknown) => {
      console.warn('Newer messages could not be loaded.', error);
    });
  }, [parley, room.id, reachesDown]);

  return (
    <div className="message-log">
      <div
        ref={scroll.scroller}
        className="message-log__scroller"
        role="log"
        aria-live="off"
        aria-label={strings.timeline.log(room.name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keyboard
        tabIndex={0}
        onScroll={scroll.onScroll}
      >
        <div className="message-log__space" />
        <OlderMark older={view.atStart ? 'idle' : view.older} onRetry={loadOlder} />
        <Virtualizer
          ref={scroll.list}
          data={items}
          shift={prepended}
          startMargin={olderMarkHeight}
          bufferSize={600}
          onResize={scroll.onResize}
        >
          {(item) => <TimelineRow key={item.key} item={item} room={room} me={me} now={now} />}
        </Virtualizer>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      {firstUnread.above > 0 && (
        <JumpUp
          unread={firstUnread.above}
          busy={firstUnread.seeking}
          onJump={() => {
            // From the bottom the list goes to the line as soon as it is there.
            scroll.toBottom();
            firstUnread.seek();
          }}
        />
      )}
      {!(scroll.atBottom && view.atEnd) && (
        <JumpDown
          unseen={unseen}
          onJump={() => {
            parley.showNewest(room.id);
            scroll.toBottom();
          }}
        />
      )}
    </div>
  );
}
