import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';

export function messageSeek(needs: { rooms: RoomAccess }): Handler<'message:seek'> {
  return async (actor, { roomId, at }) => ({
    seq: await needs.rooms.read(actor, 'seqAt', { roomId, at }),
  });
}
