import { ParleyError } from '../../../../protocol/errors.ts';
import { refused } from '../../../domain/require-act.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { unreadOf } from '../reads/unread.ts';
import { type MemberRow, type PlaceRow, toPlace } from '../rows.ts';
import { isWithin, permitted, standingRow } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import { nextHomeVersion, type Transaction, tellHome } from '../transaction.ts';

type Input = Writes['moveReadPosition']['input'];

export function* moveReadPosition(tx: Transaction, input: Input): Steps<Entered> {
  return yield* move(tx, input, (place) =>
    Math.max(place.read_seq, Math.min(input.seq, place.seq)),
  );
}

export function* moveReadPositionBack(tx: Transaction, input: Input): Steps<Entered> {
  return yield* move(tx, input, (place) => Math.min(place.read_seq, input.seq - 1));
}

export function* moveReadPositions(
  tx: Transaction,
  { personId, rooms }: Writes['moveReadPositions']['input'],
): Steps<Entered[]> {
  const moved: Entered[] = [];
  for (const { roomId, seq } of rooms) {
    const place = yield* standingRow(roomId, personId);
    if (isWithin(place)) moved.push(yield* moveReadPosition(tx, { roomId, personId, seq }));
  }
  return moved;
}

function* move(
  tx: Transaction,
  { roomId, personId }: Input,
  to: (place: PlaceRow) => number,
): Steps<Entered> {
  const place = yield* permitted('follow', roomId, personId);
  if (!isWithin(place)) throw refused('forbidden', 'follow');
  const seq = to(place);
  if (seq === place.read_seq) {
    return toPlace(place, place, undefined, yield* unreadOf(place, place));
  }
  const home = yield* nextHomeVersion(personId);
  const moved = yield* get<MemberRow>(
    'update member set read_seq = ?, home_version = ? where room_id = ? and person_id = ? returning *',
    seq,
    home.home_version,
    roomId,
    personId,
  );
  if (!moved) throw new ParleyError('internal', 'the position was not stored');
  return yield* tellHome(tx, home, place, moved);
}
