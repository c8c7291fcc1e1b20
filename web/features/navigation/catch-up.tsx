import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { preference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug, roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckAllIcon, InboxIcon } from '../../ui/icons.tsx';
import { useParley, useView } from '../../use-parley.ts';
import { BackButton } from '../rooms/back-bar.tsx';
import { CatchUpCard } from './catch-up-card.tsx';
import { catchUpOrder } from './catch-up-order.ts';
import { catchUpStep } from './catch-up-step.ts';
import { markAllRead, markRoomsRead } from './mark-rooms-read.ts';
import { isUnread } from './next-room.ts';
import { useNear } from './use-near.ts';
import './catch-up.css';

/** So many rooms are drawn, and so many more whenever the end comes near. */
const batch = 20;

/** Everything unread, room by room: to be read, answered or put aside without going anywhere. */
export function CatchUp({ me }: { me: Person }) {
  const parley = useParley();
  const rooms = useView('rooms', (parley) => parley.rooms);
  const ready = useView('rooms', (parley) => parley.ready);
  const page = useRef<HTMLElement>(null);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState(batch);
  const [current, setCurrent] = useState<string | null>(null);

  const nextOrder = catchUpOrder(order, rooms);
  if (nextOrder !== order) setOrder(nextOrder);
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const unread = nextOrder.flatMap((id) => byId.get(id) ?? []).filter(isUnread);
  const messages = unread.reduce((sum, room) => sum + room.unread, 0);
  const entry = unread.some(({ id }) => id === current) ? current : unread[0]?.id;
  const isEmpty = unread.length === 0;

  useEffect(() => {
    if (isEmpty || !matchMedia('(pointer: fine)').matches) return;
    // Keys move between the rooms from the start, and the focus is not lost with the last card.
    page.current?.querySelector<HTMLElement>('[data-room]')?.focus({ preventScroll: true });
  }, [isEmpty]);

  function focus(room: RoomView | undefined): void {
    const card = room && page.current?.querySelector<HTMLElement>(`[data-room="${room.id}"]`);
    (card ?? page.current)?.focus();
  }

  function markRead(room: RoomView): void {
    const at = unread.indexOf(room);
    if (page.current?.contains(document.activeElement)) focus(unread[at + 1] ?? unread[at - 1]);
    markRoomsRead(parley, [room]);
  }

  function press(event: KeyboardEvent): void {
    const card = event.target instanceof Element ? event.target.closest('[data-room]') : null;
    const at = unread.findIndex(({ id }) => id === card?.getAttribute('data-room'));
    const room = unread[at];
    if (room === undefined || event.defaultPrevented) return;
    const step = catchUpStep(event, {
      onCard: event.target === card,
      singleKeys: preference('singleKeys') === 'on',
    });
    if (step === null) return;
    event.preventDefault();
    if (step === 'next') focus(unread[at + 1] ?? room);
    else if (step === 'previous') focus(unread[at - 1] ?? room);
    else if (step === 'open') go(roomPath(room.slug, room.firstUnread ?? undefined));
    else markRead(room);
  }

  return (
    <section ref={page} className="catch-up" aria-label={strings.catchUp.title} tabIndex={-1}>
      <header className="catch-up__head">
        <BackButton />
        <InboxIcon size={18} />
        <h1 className="catch-up__title">{strings.catchUp.title}</h1>
        {!isEmpty && (
          <>
            <p className="catch-up__count">{strings.catchUp.count(messages, unread.length)}</p>
            <Button
              size="small"
              icon={<CheckAllIcon />}
              onClick={() => {
                page.current?.focus();
                markAllRead(parley);
              }}
            >
              {strings.catchUp.markAllRead}
            </Button>
          </>
        )}
      </header>
      {isEmpty && ready && (
        <EmptyState
          picture={<CheckAllIcon size={28} />}
          title={strings.catchUp.doneTitle}
          text={strings.catchUp.doneText}
        >
          <Button onClick={() => go(roomPath(lobbySlug))}>{strings.room.toLobby}</Button>
        </EmptyState>
      )}
      {!isEmpty && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards, which have the focus
        <div
          className="catch-up__scroller"
          onKeyDown={press}
          onFocus={(event) =>
            setCurrent(event.target.closest('[data-room]')?.getAttribute('data-room') ?? null)
          }
        >
          {unread.slice(0, drawn).map((room) => (
            <CatchUpCard
              key={room.id}
              room={room}
              me={me}
              current={room.id === entry}
              onMarkRead={() => markRead(room)}
            />
          ))}
          {drawn < unread.length && (
            <More key={drawn} onNear={() => setDrawn((drawn) => drawn + batch)} />
          )}
        </div>
      )}
    </section>
  );
}

function More({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const near = useNear(mark);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for this end of the list
  useEffect(() => {
    if (near) onNear();
  }, [near]);
  return <div ref={mark} className="catch-up__more" />;
}
