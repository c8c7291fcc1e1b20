import type { RoomListing } from '../../../../protocol/commands.ts';
import type { Reads } from '../../store.ts';
import { type RoomRow, toRoom, toTraits } from '../rows.ts';
import { requireActive, standingRow, toStanding } from '../standing.ts';
import { all, get, type Steps } from '../steps.ts';

export function* room(input: Reads['room']['input']): Steps<Reads['room']['result']> {
  const row = yield* standingRow(input.roomId, input.personId);
  requireActive(row);
  return row ? { room: toRoom(row), traits: toTraits(row), ...toStanding(row) } : null;
}

type ListingRow = RoomRow & { joined: number };

const listing = `
  select room.*, case when member.room_id is null then 0 else 1 end as joined
  from room left join person on person.id = ?
  left join member on member.room_id = room.id and member.person_id = person.id
    and member.left_at is null`;

function toListing(row: ListingRow): RoomListing {
  return { room: toRoom(row), members: row.members, joined: row.joined === 1 };
}

export function* roomBySlug(
  input: Reads['roomBySlug']['input'],
): Steps<Reads['roomBySlug']['result']> {
  const row = yield* get<ListingRow>(
    `${listing} where room.id = coalesce(
       (select id from room where slug = ?), (select room_id from former_slug where slug = ?))`,
    input.personId,
    input.slug,
    input.slug,
  );
  return row ? toListing(row) : null;
}

// Whom the domain's rules let read a room, in SQL: pages have to be full. Small rooms have no address to browse.
const isListed = `room.kind in ('public', 'private')
  and (member.room_id is not null or (room.kind = 'public' and coalesce(person.role, 'guest') <> 'bot'))`;

export function* rooms(input: Reads['rooms']['input']): Steps<Reads['rooms']['result']> {
  const rows = yield* all<ListingRow>(
    `${listing} where slug > ? and ${isListed} order by slug limit ?`,
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
