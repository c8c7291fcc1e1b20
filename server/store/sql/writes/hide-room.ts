import { ParleyError } from '../../../../protocol/errors.ts';
import { isSmallRoom } from '../../../../protocol/is-small-room.ts';
import { refused } from '../../../domain/require-act.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { entered } from '../reads/people-in.ts';
import type { MemberRow } from '../rows.ts';
import { isWithin, permitted } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import { nextHomeVersion, type Transaction, tellHome } from '../transaction.ts';

export function* hideRoom(
  tx: Transaction,
  { roomId, personId }: Writes['hideRoom']['input'],
): Steps<Entered> {
  const place = yield* permitted('follow', roomId, personId);
  if (!isWithin(place)) throw refused('forbidden', 'follow');
  if (!isSmallRoom(place)) throw new ParleyError('forbidden', 'a channel is left, and not hidden');
  if (place.hidden_seq === place.seq) return yield* entered(place);
  const home = yield* nextHomeVersion(personId);
  const hidden = yield* get<MemberRow>(
    'update member set hidden_seq = ?, home_version = ? where room_id = ? and person_id = ? returning *',
    place.seq,
    home.home_version,
    roomId,
    personId,
  );
  if (!hidden) throw new ParleyError('internal', 'it was not stored');
  return yield* tellHome(tx, home, place, hidden);
}
