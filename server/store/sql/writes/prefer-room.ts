import { ParleyError } from '../../../../protocol/errors.ts';
import { refused } from '../../../domain/require-act.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { entered } from '../reads/people-in.ts';
import type { MemberRow } from '../rows.ts';
import { isWithin, permitted } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import { nextHomeVersion, type Transaction, tellHome } from '../transaction.ts';

export function* preferRoom(tx: Transaction, input: Writes['preferRoom']['input']): Steps<Entered> {
  const { roomId, personId } = input;
  const place = yield* permitted('follow', roomId, personId);
  if (!isWithin(place)) throw refused('forbidden', 'follow');
  const notify = input.notify ?? place.notify;
  const favourite = input.favourite === undefined ? place.favourite : Number(input.favourite);
  if (notify === place.notify && favourite === place.favourite) return yield* entered(place);
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `update member set notify = ?, favourite = ?, home_version = ?
     where room_id = ? and person_id = ? returning *`,
    notify,
    favourite,
    home.home_version,
    roomId,
    personId,
  );
  if (!member) throw new ParleyError('internal', 'the choice was not stored');
  return yield* tellHome(tx, home, place, member);
}
