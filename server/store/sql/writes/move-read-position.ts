import type { Membership } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { type MemberRow, toMembership } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import { memberRow, nextHomeVersion, roomRow, type Transaction, tellHome } from '../transaction.ts';

export function* moveReadPosition(
  tx: Transaction,
  input: Writes['moveReadPosition']['input'],
): Steps<Membership> {
  const { roomId, personId } = input;
  const member = yield* memberRow(roomId, personId);
  if (member?.left_at !== null) throw new ParleyError('forbidden', 'only members have a position');
  const room = yield* roomRow(roomId);
  const seq = Math.min(input.seq, room.seq);
  if (seq <= member.read_seq) return toMembership(member);
  const home = yield* nextHomeVersion(personId);
  const moved = yield* get<MemberRow>(
    'update member set read_seq = ?, home_version = ? where room_id = ? and person_id = ? returning *',
    seq,
    home.home_version,
    roomId,
    personId,
  );
  if (!moved) throw new ParleyError('internal', 'the position was not stored');
  return tellHome(tx, home, room, moved).membership;
}
