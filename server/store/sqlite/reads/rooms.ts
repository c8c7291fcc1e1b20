import type { RoomListing } from '../../../../protocol/commands.ts';
import type { Reads } from '../../store.ts';
import type { Database } from '../database.ts';
import { type MemberRow, type RoomRow, toMembership, toRoom } from '../rows.ts';

export function room(db: Database, input: Reads['room']['input']): Reads['room']['result'] {
  const row = db.get<RoomRow>('select * from room where id = ?', input.roomId);
  if (!row) return null;
  const member = db.get<MemberRow>(
    'select * from member where room_id = ? and person_id = ?',
    input.roomId,
    input.personId,
  );
  return { room: toRoom(row), membership: member ? toMembership(member) : null };
}

type ListingRow = RoomRow & { joined: number };

const listing = `
  select room.*, exists (
    select 1 from member where room_id = room.id and person_id = ? and left_at is null
  ) as joined from room`;

function toListing(row: ListingRow): RoomListing {
  return { room: toRoom(row), members: row.members, joined: row.joined === 1 };
}

export function roomBySlug(
  db: Database,
  input: Reads['roomBySlug']['input'],
): Reads['roomBySlug']['result'] {
  const row = db.get<ListingRow>(`${listing} where slug = ?`, input.personId, input.slug);
  return row ? toListing(row) : null;
}

export function rooms(db: Database, input: Reads['rooms']['input']): Reads['rooms']['result'] {
  const rows = db.all<ListingRow>(
    `${listing} where slug > ? order by slug limit ?`,
    input.personId,
    input.after ?? '',
    input.limit + 1,
  );
  return { rooms: rows.slice(0, input.limit).map(toListing), more: rows.length > input.limit };
}

export function joinedRoomIds(db: Database, input: Reads['joinedRoomIds']['input']): string[] {
  return db
    .all<{ room_id: string }>(
      'select room_id from member where person_id = ? and left_at is null',
      input.personId,
    )
    .map((row) => row.room_id);
}
