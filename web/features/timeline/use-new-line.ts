import { useState } from 'react';
import type { RoomView } from '../../../client/views.ts';

/**
 * Where the line above what is new stands, as a seq; null for no line. It stays put while somebody
 * reads on, and moves only when more arrives after they had read everything and looked away.
 *
 * @param following whether they would see a message arrive: looking, at the bottom, online
 */
export function useNewLine(room: RoomView, following: boolean): number | null {
  const [line, setLine] = useState(() => (room.unread > 0 ? room.readSeq : null));
  const [lastSeq, setLastSeq] = useState(room.lastSeq);

  if (room.lastSeq !== lastSeq) {
    setLastSeq(room.lastSeq);
    if (!following && room.unread > 0 && room.readSeq > (line ?? -1)) setLine(room.readSeq);
  }
  return line;
}
