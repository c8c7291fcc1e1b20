import { ParleyError } from '../../../../protocol/errors.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { pairOf } from '../pair.ts';
import { entered } from '../reads/people-in.ts';
import { requireRole } from '../require-role.ts';
import { isWithin, requireActive, standingRow } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { requireAcquainted } from './acquainted.ts';
import { enter } from './add-member.ts';
import { insertRoom } from './add-room.ts';

export function* openDirect(tx: Transaction, input: Writes['openDirect']['input']): Steps<Entered> {
  const { id, personId, otherId, now } = input;
  // The index on it lets there be one room.
  const pair = pairOf(personId, otherId);
  const known = yield* get<{ id: string }>('select id from room where pair = ?', pair);
  if (known) return yield* placeIn(known.id, personId);
  if (yield* get('select id from room where id = ?', id)) {
    throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
  }
  yield* requireRole('makeSmallRoom', personId);
  yield* requireAcquainted(personId, [otherId], 'personId');
  const room = { id, slug: id, name: '', topic: '', createdBy: personId, now };
  yield* insertRoom(tx, { ...room, kind: 'direct', pair });
  yield* enter(tx, id, personId, now);
  yield* enter(tx, id, otherId, now);
  return yield* placeIn(id, personId);
}

/** As it stands now, with everybody who is in it. */
export function* placeIn(roomId: string, personId: string): Steps<Entered> {
  const place = yield* standingRow(roomId, personId);
  requireActive(place);
  if (!isWithin(place)) throw new ParleyError('internal', 'they are not in their room');
  return yield* entered(place);
}
