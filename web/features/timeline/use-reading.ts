import { useEffect, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { useParley } from '../../use-parley.ts';

interface Reading {
  /** seq of the newest message that is loaded */
  newestSeq: number;
  /** Whether they see the bottom of the room. */
  seesBottom: boolean;
  /** Whether they would see a message arrive: looking, at the bottom, online. */
  following: boolean;
}

/**
 * What has been read, and where the line above what is new stands, as a seq; null for no line. What
 * stands at the bottom of a page somebody looks at has been read. The line stays put while somebody
 * reads on, and moves only when more arrives after they had read everything and looked away, or when
 * they mark something as not read, here or elsewhere.
 */
export function useReading(room: RoomView, { newestSeq, seesBottom, following }: Reading) {
  const parley = useParley();
  const [line, setLine] = useState(() => (room.unread > 0 ? room.readSeq : null));
  const [last, setLast] = useState({ seq: room.lastSeq, read: room.readSeq });

  if (room.readSeq < last.read) {
    setLine(room.readSeq);
  } else if (room.lastSeq !== last.seq && !following) {
    if (room.unread > 0 && room.readSeq > (line ?? -1)) setLine(room.readSeq);
  }
  if (room.lastSeq !== last.seq || room.readSeq !== last.read) {
    setLast({ seq: room.lastSeq, read: room.readSeq });
  }

  useEffect(() => {
    if (seesBottom && newestSeq > room.readSeq) parley.markRead(room.id, newestSeq);
  }, [parley, room.id, room.readSeq, newestSeq, seesBottom]);
  return line;
}
