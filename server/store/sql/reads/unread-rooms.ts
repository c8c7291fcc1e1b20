import type { Reads } from '../../store.ts';
import { all, type Steps } from '../steps.ts';

export function* unreadRooms({
  personId,
  after,
  limit,
}: Reads['unreadRooms']['input']): Steps<Reads['unreadRooms']['result']> {
  const rows = yield* all<{ id: string; seq: number; read_seq: number }>(
    `select room.id, room.seq, member.read_seq from member join room on room.id = member.room_id
     where member.person_id = ? and member.left_at is null and member.read_seq < room.seq
       and room.id > ? order by room.id limit ?`,
    personId,
    after,
    limit,
  );
  return rows.map(({ id, seq, read_seq: readSeq }) => ({ roomId: id, seq, readSeq }));
}
