import { useEffect } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { useParley } from '../../use-parley.ts';

/**
 * What stands at the bottom of a page somebody looks at has been read.
 *
 * @param newestSeq seq of the newest message that is loaded
 */
export function useMarkRead(room: RoomView, newestSeq: number, reading: boolean): void {
  const parley = useParley();
  useEffect(() => {
    if (reading && newestSeq > room.readSeq) parley.markRead(room.id, newestSeq);
  }, [parley, room.id, room.readSeq, newestSeq, reading]);
}
