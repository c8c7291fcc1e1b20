import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { roomPath } from '../../route.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { dayLabel } from '../../ui/times.ts';
import { useToday } from '../../ui/use-today.ts';
import { useParley, useView } from '../../use-parley.ts';
import { RoomSign } from '../rooms/room-sign.tsx';
import { isPending, timelineItems } from '../timeline/items.ts';
import { mentionedIn } from '../timeline/mentioned-in.ts';
import { MessageRow } from '../timeline/message-row.tsx';
import { unreadMessages } from './unread-messages.ts';
import { useNear } from './use-near.ts';
import './catch-up-card.css';

interface CatchUpCardProps {
  room: RoomView;
  me: Person;
  /** It is where the keyboard enters the list. */
  current: boolean;
  onMarkRead: () => void;
}

/** What is unread in one room, without going there. Its messages are fetched as it comes near. */
export function CatchUpCard({ room, me, current, onMarkRead }: CatchUpCardProps) {
  const parley = useParley();
  const card = useRef<HTMLElement>(null);
  const near = useNear(card);
  const view = useView(`timeline:${room.id}`, (parley) => parley.timeline(room.id));
  const { messages, earlier, missing } = useMemo(() => unreadMessages(room, view), [room, view]);
  const titleId = `catch-up-${room.id}`;
  const wanted = near && missing;

  useEffect(() => {
    if (wanted) parley.openRoom(room.id);
  }, [parley, room.id, wanted]);
  // Looked at for as long as the card is there: what is held must not be let go under it.
  useEffect(() => () => parley.closeRoom(room.id), [parley, room.id]);

  return (
    <article
      ref={card}
      className="catch-up-card"
      aria-labelledby={titleId}
      data-room={room.id}
      tabIndex={current ? 0 : -1}
    >
      <header className="catch-up-card__head">
        <RoomSign room={room} />
        <h2 className="catch-up-card__title" id={titleId}>
          <ToRoom room={room}>
            <bdi>{roomTitle(room)}</bdi>
            <span className="visually-hidden"> {strings.sidebar.unread(room.unread)}</span>
          </ToRoom>
        </h2>
        <ToRoom room={room} seq={room.firstMention ?? undefined} className="catch-up-card__count">
          <span className="visually-hidden">
            {room.mentions > 0 ? strings.reading.toMention : strings.reading.toUnread}
          </span>
          <Badge
            count={room.mentions || room.unread}
            tone={room.mentions > 0 ? 'mention' : 'quiet'}
          />
        </ToRoom>
        <Button
          className="catch-up-card__read"
          size="small"
          look="quiet"
          icon={<CheckIcon />}
          aria-describedby={titleId}
          onClick={onMarkRead}
        >
          {strings.catchUp.markRead}
        </Button>
      </header>
      {earlier > 0 && (
        <ToRoom room={room} className="catch-up-card__earlier">
          {strings.catchUp.earlier(earlier)}
        </ToRoom>
      )}
      {messages.length > 0 && <Messages room={room} me={me} messages={messages} />}
      {messages.length === 0 && view.status === 'failed' && (
        <p className="catch-up-card__failed">
          {strings.timeline.failed}
          <Button size="small" onClick={() => parley.openRoom(room.id)}>
            {strings.tryAgain}
          </Button>
        </p>
      )}
      {messages.length === 0 && view.status !== 'failed' && (
        <div className="catch-up-card__loading">
          {Array.from({ length: Math.min(3, room.unread) }, (_, i) => 38 + ((i * 29) % 40)).map(
            (width) => (
              <Skeleton key={width} width={width} />
            ),
          )}
        </div>
      )}
    </article>
  );
}

function Messages({
  room,
  me,
  messages,
}: Pick<CatchUpCardProps, 'room' | 'me'> & {
  messages: ReturnType<typeof unreadMessages>['messages'];
}) {
  const parley = useParley();
  const blocked = useView('blocked', (parley) => parley.blocked);
  const now = useToday();
  const items = useMemo(() => {
    const view = {
      ...parley.timeline(room.id),
      messages,
      pending: [],
      notices: [],
      atStart: false,
    };
    return timelineItems(view, { me: me.id, newAfter: null });
  }, [parley, room.id, messages, me.id]);
  return items.map((item) => {
    if (item.kind === 'day') {
      const today = dayLabel(now, now);
      const label = dayLabel(item.at, now);
      return (
        label !== today && (
          <p key={item.key} className="catch-up-card__day">
            {label}
          </p>
        )
      );
    }
    if (item.kind !== 'message' || isPending(item.message)) return null;
    const { authorId } = item.message;
    return (
      <MessageRow
        key={item.key}
        message={item.message}
        author={parley.person(authorId)}
        mine={authorId === me.id}
        first={item.first}
        folded={blocked.has(authorId)}
        mentioned={mentionedIn(item.message, me.id, (id) => parley.person(id))}
      />
    );
  });
}

/** Into the room, at the first message that is unread, or another. */
function ToRoom({
  room,
  seq = room.firstUnread ?? room.readSeq + 1,
  className = '',
  children,
}: {
  room: RoomView;
  seq?: number | undefined;
  className?: string;
  children: ReactNode;
}) {
  const path = roomPath(room.slug, seq);
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(path);
  }
  return (
    <a className={className} href={path} onClick={follow}>
      {children}
    </a>
  );
}
