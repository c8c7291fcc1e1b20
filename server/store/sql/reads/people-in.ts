import type { Person } from '../../../../protocol/entities.ts';
import { isSmallRoom } from '../../../../protocol/is-small-room.ts';
import type { Entered } from '../../contract/shared.ts';
import {
  type PersonRow,
  type PlaceRow,
  personColumns,
  type RoomRow,
  toPerson,
  toPlace,
} from '../rows.ts';
import { all, type Steps } from '../steps.ts';
import { unreadOf } from './unread.ts';

/** Who is in each of these rooms, by room, in the order of their ids. For rooms of a few alone. */
export function* peopleIn(roomIds: readonly string[]): Steps<Map<string, Person[]>> {
  const people = new Map<string, Person[]>(roomIds.map((roomId) => [roomId, []]));
  if (roomIds.length === 0) return people;
  const rows = yield* all<PersonRow & { room_id: string }>(
    `select member.room_id, ${personColumns}
     from member join person on person.id = member.person_id
     where member.room_id in ?* and member.left_at is null
     order by member.room_id, member.person_id`,
    roomIds,
  );
  for (const row of rows) people.get(row.room_id)?.push(toPerson(row));
  return people;
}

/** Who is in a direct or group room; undefined for others. */
export function* peopleOf(room: Pick<RoomRow, 'id' | 'kind'>): Steps<Person[] | undefined> {
  if (!isSmallRoom(room)) return undefined;
  return (yield* peopleIn([room.id])).get(room.id);
}

/** A room as its member enters it. */
export function* entered(place: PlaceRow): Steps<Entered> {
  return toPlace(place, place, yield* peopleOf(place), yield* unreadOf(place, place));
}
