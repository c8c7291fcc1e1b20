import { ParleyError } from '../../../../protocol/errors.ts';
import { mayMute } from '../../../domain/permissions.ts';
import { refused } from '../../../domain/require-act.ts';
import type { Writes } from '../../store.ts';
import { endless, type MemberRow, toTraits } from '../rows.ts';
import { isWithin, permitted, standingRow, toStanding } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import { nextHomeVersion, type Transaction, tellHome } from '../transaction.ts';
import { noteAct } from './note-act.ts';

/** Told to nobody but whom it concerns: the others are not to look at somebody as muted. */
export function* muteMember(tx: Transaction, input: Writes['muteMember']['input']): Steps<null> {
  const { roomId, personId, by, now } = input;
  const muter = yield* permitted('moderate', roomId, by);
  const place = yield* standingRow(roomId, personId);
  if (!isWithin(place)) {
    throw new ParleyError('not_found', 'they are not in this room', { field: 'personId' });
  }
  if (!mayMute(toTraits(muter), toStanding(muter), toStanding(place))) {
    throw refused('forbidden', 'moderate');
  }
  const until = input.until ?? endless;
  const mutedUntil = until > now ? until : null;
  if (mutedUntil === place.muted_until) return null;
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `update member set muted_until = ?, home_version = ?
     where room_id = ? and person_id = ? returning *`,
    mutedUntil,
    home.home_version,
    roomId,
    personId,
  );
  if (!member) throw new ParleyError('internal', 'the mute was not stored');
  const act = mutedUntil === null ? 'member:unmute' : 'member:mute';
  const detail = input.until === null || mutedUntil === null ? '' : String(mutedUntil);
  yield* noteAct({ by, act, personId, roomId, detail, now });
  yield* tellHome(tx, home, place, member);
  return null;
}
