import type { RoomListing } from '../../../../protocol/commands.ts';
import type { Reads } from '../../store.ts';
import { type MemberRow, type RoomRow, toMembership, toRoom } from '../rows.ts';
import { all, both, get, type Steps } from '../steps.ts';

export function* room(input: Reads['room']['input']): Steps<Reads['room']['result']> {
  const [[row], [member]] = yield* both<RoomRow, MemberRow>(
    ['select * from room where id = ?', input.roomId],
    ['select * from member where room_id = ? and person_id = ?', input.roomId, input.personId],
  );
  if (!row) return null;
  return { room: toRoom(row), membership: member ? toMembership(member) : null };
}

type ListingRow = RoomRow & { joined: number };

const listing = `
  select room.*, case when exists (
    select 1 from member where room_id = room.id and person_id = ? and left_at is null
  ) then 1 else 0 end as joined from room`;

function toListing(row: ListingRow): RoomListing {
  return { room: toRoom(row), members: row.members, joined: row.joined === 1 };
}

export function* roomBySlug(
  input: Reads['roomBySlug']['input'],
): Steps<Reads['roomBySlug']['result']> {
  const row = yield* get<ListingRow>(`${listing} where slug = ?`, input.personId, input.slug);
  return row ? toListing(row) : null;
}

export function* rooms(input: Reads['rooms']['input']): Steps<Reads['rooms']['result']> {
  const rows = yield* all<ListingRow>(
    `${listing} where slug > ? order by slug limit ?`,
    input.personId,
    input.after ?? '',
    input.limit + 1,
  );
  return { rooms: rows.slice(0, input.limit).map(toListing), more: rows.length > input.limit };
}

export function* joinedRoomIds(input: Reads['joinedRoomIds']['input']): Steps<string[]> {
  const rows = yield* all<{ room_id: string }>(
    'select room_id from member where person_id = ? and left_at is null',
    input.personId,
  );
  return rows.map((row) => row.room_id);
}
