import { type RefObject, Suspense, useCallback, useEffect, useState } from 'react';
import type { PendingMessage, RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { later } from '../../later.tsx';
import { isPending } from './items.ts';
import { watchPersonPresses } from './watch-person-presses.ts';

const PersonCard = later(async () => (await import('../people/person-card.tsx')).PersonCard);

interface PersonPressesProps {
  scroller: RefObject<HTMLElement | null>;
  /** The message of a row. */
  find: (key: string) => Message | PendingMessage | undefined;
  room: RoomView;
  me: Person;
}

/** The card of whoever's name or picture is pressed in a log. One for all rows, as their menu. */
export function PersonPresses({ scroller, find, room, me }: PersonPressesProps) {
  const [shown, setShown] = useState<{ id: string; anchor: HTMLElement } | null>(null);
  const close = useCallback(() => setShown(null), []);
  useEffect(() => void PersonCard.prefetch(), []);

  useEffect(() => {
    const log = scroller.current;
    if (!log) return;
    return watchPersonPresses(log, (anchor) => {
      const message = find(anchor.closest<HTMLElement>('.message')?.dataset.key ?? '');
      const author = message && (isPending(message) ? me.id : message.authorId);
      const id = anchor.dataset.person ?? author;
      if (id !== undefined) setShown({ id, anchor });
    });
  }, [scroller, find, me.id]);

  if (shown === null) return null;
  return (
    <Suspense fallback={null}>
      <PersonCard
        key={shown.id}
        personId={shown.id}
        anchor={shown.anchor}
        room={room}
        me={me}
        onClose={close}
      />
    </Suspense>
  );
}
