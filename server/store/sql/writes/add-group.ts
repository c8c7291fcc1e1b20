import { ParleyError } from '../../../../protocol/errors.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { entered } from '../reads/people-in.ts';
import { requireRole } from '../require-role.ts';
import { isWithin, requireActive, standingRow } from '../standing.ts';
import type { Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { requireAcquainted } from './acquainted.ts';
import { enter } from './add-member.ts';
import { insertRoom } from './add-room.ts';
import { placeIn } from './open-direct.ts';

export function* addGroup(tx: Transaction, input: Writes['addGroup']['input']): Steps<Entered> {
  const { id, name, people, createdBy, now } = input;
  const known = yield* standingRow(id, createdBy);
  requireActive(known);
  if (known) {
    if (known.created_by === createdBy && isWithin(known)) return yield* entered(known);
    throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
  }
  yield* requireRole('makeSmallRoom', createdBy);
  yield* requireAcquainted(createdBy, people, 'people');
  yield* insertRoom(tx, { id, kind: 'group', slug: id, name, topic: '', createdBy, now });
  yield* enter(tx, id, createdBy, now, 'owner');
  for (const personId of people) yield* enter(tx, id, personId, now);
  return yield* placeIn(id, createdBy);
}
