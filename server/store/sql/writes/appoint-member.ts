import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { isWithin, permitted, standingRow } from '../standing.ts';
import type { Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { giveRole } from './give-role.ts';
import { requireAnotherOwner } from './remove-member.ts';

export function* appointMember(
  tx: Transaction,
  input: Writes['appointMember']['input'],
): Steps<null> {
  const { roomId, personId, role, by } = input;
  yield* permitted('appoint', roomId, by);
  const place = yield* standingRow(roomId, personId);
  if (!isWithin(place)) {
    throw new ParleyError('not_found', 'they are not in this room', { field: 'personId' });
  }
  if (place.room_role === role) return null;
  if (place.room_role === 'owner') yield* requireAnotherOwner(place, personId, false);
  yield* giveRole(tx, input);
  return null;
}
