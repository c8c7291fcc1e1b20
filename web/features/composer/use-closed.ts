import { useEffect, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { useView } from '../../use-parley.ts';
import { type Closed, closedBecause } from './closed-because.ts';

/** No timer waits longer, in ms: they count in 31 bits. */
const longestTimer = 24 * 60 * 60 * 1000;

/** Why one does not write in this room, until that has passed. */
export function useClosed(room: RoomView, me: Person): Closed | null {
  const blocked = useView('blocked', (parley) => parley.blocked);
  const [now, setNow] = useState(Date.now);
  const until = room.mutedUntil ?? 0;
  useEffect(() => {
    if (until <= now) return;
    const wait = Math.min(until - now + 100, longestTimer);
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [until, now]);
  return closedBecause(room, me, blocked, Math.max(now, Date.now()));
}
