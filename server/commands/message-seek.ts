import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

export function messageSeek(needs: { store: Store; rooms: RoomAccess }): Handler<'message:seek'> {
  return async (actor, { roomId, at }) => {
    await needs.rooms.open(actor, roomId, 'read');
    return { seq: await needs.store.read('seqAt', { roomId, at }) };
  };
}
