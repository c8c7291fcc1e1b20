import { ParleyError } from '../../protocol/errors.ts';
import { type RoomAct, type RoomTraits, refusalOf, type Standing } from './permissions.ts';

/**
 * Throws the refusal where somebody may not do this: `not_found`, the same for a room that is absent
 * and for one that they may not know of, or `forbidden`.
 *
 * @param room null where there is none
 */
export function requireAct(act: RoomAct, room: RoomTraits | null, standing: Standing): void {
  const refusal = room ? refusalOf(act, room, standing) : 'not_found';
  if (refusal !== null) throw refused(refusal, act);
}

export function refused(refusal: 'not_found' | 'forbidden', act: RoomAct): ParleyError {
  return refusal === 'not_found'
    ? new ParleyError('not_found', 'there is no such room', { field: 'roomId' })
    : new ParleyError('forbidden', `you may not ${act} here`, { field: 'roomId' });
}
