import type { Membership } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { toMembership } from '../rows.ts';
import { memberRow, nextHomeVersion, roomRow, type Transaction, tellHome } from '../transaction.ts';

export function moveReadPosition(
  tx: Transaction,
  input: Writes['moveReadPosition']['input'],
): Membership {
  const { roomId, personId } = input;
  const member = memberRow(tx, roomId, personId);
  if (member?.left_at !== null) throw new ParleyError('forbidden', 'only members have a position');
  const seq = Math.min(input.seq, roomRow(tx, roomId).seq);
  if (seq <= member.read_seq) return toMembership(member);
  tx.db.run(
    'update member set read_seq = ?, home_version = ? where room_id = ? and person_id = ?',
    seq,
    nextHomeVersion(tx, personId),
    roomId,
    personId,
  );
  return tellHome(tx, personId, roomId).membership;
}
