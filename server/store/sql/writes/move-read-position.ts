import { ParleyError } from '../../../../protocol/errors.ts';
import type { Entered, Writes } from '../../store.ts';
import type { MemberRow, RoomRow } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import {
  asEntered,
  memberRow,
  nextHomeVersion,
  roomRow,
  type Transaction,
  tellHome,
} from '../transaction.ts';

type Input = Writes['moveReadPosition']['input'];

export function* moveReadPosition(tx: Transaction, input: Input): Steps<Entered> {
  return yield* move(tx, input, (member, room) =>
    Math.max(member.read_seq, Math.min(input.seq, room.seq)),
  );
}

export function* moveReadPositionBack(tx: Transaction, input: Input): Steps<Entered> {
  return yield* move(tx, input, (member) => Math.min(member.read_seq, input.seq - 1));
}

function* move(
  tx: Transaction,
  { roomId, personId }: Input,
  to: (member: MemberRow, room: RoomRow) => number,
): Steps<Entered> {
  const member = yield* memberRow(roomId, personId);
  if (member?.left_at !== null) throw new ParleyError('forbidden', 'only members have a position');
  const room = yield* roomRow(roomId);
  const seq = to(member, room);
  if (seq === member.read_seq) return asEntered(room, member);
  const home = yield* nextHomeVersion(personId);
  const moved = yield* get<MemberRow>(
    'update member set read_seq = ?, home_version = ? where room_id = ? and person_id = ? returning *',
    seq,
    home.home_version,
    roomId,
    personId,
  );
  if (!moved) throw new ParleyError('internal', 'the position was not stored');
  return tellHome(tx, home, room, moved);
}
