import { useEffect, useState } from 'react';
import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import { useView } from '../../use-parley.ts';

/**
 * How many seconds are left until one may post again in a room with slow mode; null where there is none for
 * whoever reads. By the server's clock as far as this one agrees: what is sent too early waits anyway.
 */
export function useSlowMode(room: RoomView): number | null {
  const me = useView('me', (parley) => parley.me);
  const { messages } = useView(`timeline:${room.id}`, (parley) => parley.timeline(room.id));
  const [now, setNow] = useState(Date.now);
  const isSlow = room.slowMode > 0 && me !== null && !mayInRoom('moderate', room, me);
  const last = isSlow ? messages.findLast(({ authorId }) => authorId === me.id) : undefined;
  const ready = last === undefined ? 0 : last.sentAt + room.slowMode * 1_000;
  const left = Math.ceil((ready - Math.max(now, Date.now())) / 1_000);
  const isWaiting = left > 0;

  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);

  if (!isSlow) return null;
  return Math.max(0, Math.min(left, room.slowMode));
}
