import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RoomListing } from '../../../protocol/commands.ts';
import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { OfflineIcon } from '../../ui/icons.tsx';
import { dayLabel } from '../../ui/times.ts';
import { useToday } from '../../ui/use-today.ts';
import { useParley } from '../../use-parley.ts';
import { isPending, timelineItems } from '../timeline/items.ts';
import { StartOfRoom } from '../timeline/lines.tsx';
import { MessageRow } from '../timeline/message-row.tsx';
import { TimelineSkeleton } from '../timeline/timeline-skeleton.tsx';
import { BackButton } from './back-bar.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomSign } from './room-sign.tsx';
import { type Preview, usePreview } from './use-preview.ts';
import './room-header.css';
import './room-preview.css';

/** A public room, to be read by who is not in it. Joining shows it by itself, at the same address. */
export function RoomPreview({ listing, me }: { listing: RoomListing; me: Person }) {
  const { room, members } = listing;
  const preview = usePreview(room.id);
  return (
    <section className="room-preview" aria-label={room.name}>
      <header className="room-header">
        <BackButton />
        <RoomSign room={room} size={18} />
        <h1 className="room-header__name">
          <bdi>{room.name}</bdi>
        </h1>
        <p className="room-preview__topic">
          <bdi>{room.topic}</bdi>
        </p>
        <p className="room-preview__members">{strings.room.members(members)}</p>
      </header>
      <Conversation listing={listing} me={me} preview={preview} />
      {room.archivedAt === undefined ? (
        <JoinBar roomId={room.id} />
      ) : (
        <RoomBar
          title={strings.roomSettings.archivedTitle}
          text={strings.roomSettings.archivedText}
        />
      )}
    </section>
  );
}

interface ConversationProps {
  listing: RoomListing;
  me: Person;
  preview: Preview;
}

function Conversation({ listing: { room }, me, preview }: ConversationProps) {
  const { messages, authors, hasOlder, status } = preview;
  const now = useToday();
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
    <div
      ref={scroller}
      className="room-preview__log"
      role="log"
      aria-label={strings.timeline.log(room.name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing else to focus
      tabIndex={0}
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
          />
        );
      })}
    </div>
  );
}

function JoinBar({ roomId }: { roomId: string }) {
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function join(): Promise<void> {
    setBusy(true);
    try {
      await parley.joinRoom(roomId);
    } catch (error) {
      setProblem(errorText(errorCode(error)));
      setBusy(false);
    }
  }

  return (
    <RoomBar
      title={strings.roomSettings.readingAlong}
      text={problem ?? strings.roomSettings.readingAlongText}
    >
      <Button look="primary" busy={busy} onClick={() => void join()}>
        {strings.room.join}
      </Button>
    </RoomBar>
  );
}
