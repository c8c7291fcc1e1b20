import { ParleyError } from '../../../../protocol/errors.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { toPlace } from '../rows.ts';
import { isWithin, standingRow } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { requireAcquainted } from './acquainted.ts';
import { enter } from './add-member.ts';
import { insertRoom } from './add-room.ts';
import { requireRole } from './require-role.ts';

export function* openDirect(tx: Transaction, input: Writes['openDirect']['input']): Steps<Entered> {
  const { id, personId, otherId, now } = input;
  // The same whoever of the two asks: the index on it lets there be one room.
  const pair = [personId, otherId].sort().join(' ');
  const known = yield* get<{ id: string }>('select id from room where pair = ?', pair);
  if (known) {
    const place = yield* standingRow(known.id, personId);
    if (!isWithin(place)) throw new ParleyError('internal', 'a direct room was left');
    return toPlace(place, place);
  }
  if (yield* get('select id from room where id = ?', id)) {
    throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
  }
  yield* requireRole('makeSmallRoom', personId);
  yield* requireAcquainted(personId, [otherId], 'personId');
  const room = { id, slug: id, name: '', topic: '', createdBy: personId, now };
  yield* insertRoom(tx, { ...room, kind: 'direct', pair });
  const entered = yield* enter(tx, id, personId, now);
  yield* enter(tx, id, otherId, now);
  return entered;
}
