import type { MemberRow, RoomRow } from '../rows.ts';
import { all, get, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { giveRole } from './give-role.ts';

/** By whom, and when, somebody was taken away who may have been the last owner. */
interface Done {
  by: string;
  now: number;
}

/**
 * Where nobody who is here owns a private room or a group, makes its highest-ranked member the owner, of several the
 * one who has been in it longest: nobody could make one any more, as no admin has power in a room that they are not in.
 */
export function* keepOwned(
  tx: Transaction,
  room: Pick<RoomRow, 'id' | 'kind'>,
  done: Done,
): Steps<void> {
  if (room.kind !== 'private' && room.kind !== 'group') return;
  const first = yield* get<Pick<MemberRow, 'person_id' | 'room_role'>>(
    `select member.person_id, member.room_role
     from member join person on person.id = member.person_id
     where member.room_id = ? and member.left_at is null and person.deactivated_at is null
       and (person.role <> 'bot' or member.room_role = 'owner')
     order by case member.room_role when 'owner' then 0 when 'moderator' then 1 else 2 end,
       member.joined_at, member.person_id limit 1`,
    room.id,
  );
  if (!first || first.room_role === 'owner') return;
  yield* giveRole(tx, { roomId: room.id, personId: first.person_id, role: 'owner', ...done });
}

/** The same of all rooms that this person is in, in the order in which rooms are locked. */
export function* keepRoomsOwned(tx: Transaction, personId: string, done: Done): Steps<void> {
  const rooms = yield* all<Pick<RoomRow, 'id' | 'kind'>>(
    `select room.id, room.kind from member join room on room.id = member.room_id
     where member.person_id = ? and member.left_at is null and room.kind in ('private', 'group')
     order by room.id`,
    personId,
  );
  for (const room of rooms) yield* keepOwned(tx, room, done);
}
