import { ParleyError } from '../../../../protocol/errors.ts';
import { mayRemove } from '../../../domain/permissions.ts';
import { refused } from '../../../domain/require-act.ts';
import type { Writes } from '../../store.ts';
import { type MemberRow, type RoomRow, toTraits } from '../rows.ts';
import {
  isWithin,
  permitted,
  requireActive,
  requirePermission,
  standingRow,
  toStanding,
} from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import {
  nextHomeVersion,
  nextRoomVersion,
  type Transaction,
  tellHome,
  tellRoomOfMember,
} from '../transaction.ts';
import { keepOwned } from './keep-owned.ts';
import { noteAct } from './note-act.ts';

export function* removeMember(
  tx: Transaction,
  input: Writes['removeMember']['input'],
): Steps<null> {
  const { roomId, personId, by, now } = input;
  const place = yield* standingRow(roomId, personId);
  if (by === undefined || by === personId) {
    requireActive(place);
    if (by === undefined && !isWithin(place)) return null;
    requirePermission('leave', place);
    // A group goes on to somebody else by itself.
    if (place.kind !== 'group') yield* requireAnotherOwner(place, personId, true);
  } else {
    const isBot = place?.community_role === 'bot';
    const remover = yield* permitted(isBot ? 'removeBot' : 'remove', roomId, by);
    if (!isWithin(place)) return null;
    if (!mayRemove(toTraits(remover), toStanding(remover), toStanding(place))) {
      throw refused('forbidden', 'remove');
    }
    yield* noteAct({ by, act: 'member:remove', personId, roomId, now });
  }
  const room = yield* nextRoomVersion(roomId, -1);
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `update member set left_at = ?, version = ?, home_version = ?
     where room_id = ? and person_id = ? returning *`,
    now,
    room.version,
    home.home_version,
    roomId,
    personId,
  );
  if (!member) return null;
  // The leaver's home first: from here on no event of the room may reach them, their own leaving included.
  yield* tellHome(tx, home, room, member);
  tellRoomOfMember(tx, room, member, home);
  yield* keepOwned(tx, room, { by: by ?? personId, now });
  return null;
}

/**
 * Nobody is left to decide about a private room or a group that has members and no owner.
 *
 * @param isLeaving and may, where nobody else is left who is here
 */
export function* requireAnotherOwner(
  room: Pick<RoomRow, 'id' | 'kind'>,
  ownerId: string,
  isLeaving: boolean,
): Steps<void> {
  if (room.kind === 'public') return;
  const other = yield* get<Pick<MemberRow, 'room_role'>>(
    `select member.room_role from member join person on person.id = member.person_id
     where member.room_id = ? and member.left_at is null and member.person_id <> ?
       and person.deactivated_at is null
     order by case member.room_role when 'owner' then 0 else 1 end limit 1`,
    room.id,
    ownerId,
  );
  if (other ? other.room_role !== 'owner' : !isLeaving) {
    throw new ParleyError('forbidden', 'make somebody else an owner first');
  }
}
