import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newId } from '../../protocol/uuid.ts';
import type { Data } from './data.ts';
import { addGuests } from './seed.ts';
import { SqliteData } from './sqlite-data.ts';

/** How much there is. */
export interface Size {
  /** Messages in the room that is looked at. */
  messages: number;
  /** Members of that room. */
  members: number;
  /** Other rooms, with a few messages each. */
  rooms: number;
}

export interface Bulk {
  data: Data;
  /** Of a member of the room. */
  token: string;
  roomId: string;
}

const messagesInOtherRooms = 20;
const authors = 100;

// Ids in their order, as time makes them, and unlike those of another kind.
const idOf = (kind: number, counter: string) =>
  `printf('0000000${kind}-0000-7000-8000-%012x', ${counter})`;
const counting = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)';

/** Fills a data folder by SQL: the store's own way would take hours for millions of messages. */
export async function seedBulk(size: Size): Promise<Bulk> {
  const data = new SqliteData();
  const store = await data.openStore();
  const { tokens, people } = await addGuests(store, 1);
  const [token = ''] = tokens;
  const [createdBy = ''] = people;
  const room = { id: newId(), slug: 'long', name: 'Long', topic: '', createdBy, now: Date.now() };
  const { head } = await store.write('addRoom', room);
  await store.close();

  const db = new DatabaseSync(join(data.folder, 'parley.db'));
  db.exec('pragma journal_mode = off; pragma synchronous = off; begin');
  addMembers(db, room.id, size.members, head.version);
  const version = head.version + size.members + size.messages;
  addMessages(db, room.id, size.messages, head.version + size.members);
  db.prepare('update room set seq = ?, version = ?, members = members + ? where id = ?').run(
    size.messages,
    version,
    size.members,
    room.id,
  );
  addRooms(db, size.rooms);
  db.exec('commit');
  db.close();
  return { data, token, roomId: room.id };
}

function addMembers(db: DatabaseSync, roomId: string, count: number, version: number): void {
  db.prepare(
    `${counting} insert into person (id, role, name, name_key, created_at, seen_at, home_epoch, home_version)
     select ${idOf(1, 'i')}, 'guest', 'Person ' || i, 'person ' || i, 0, 0, 'e', 1 from n`,
  ).run(count);
  db.prepare(
    `${counting} insert into member (room_id, person_id, joined_at, left_at, read_seq, version, home_version)
     select ?, ${idOf(1, 'i')}, 0, null, 0, ? + i, 1 from n`,
  ).run(count, roomId, version);
}

function addMessages(db: DatabaseSync, roomId: string, count: number, version: number): void {
  db.prepare(
    `${counting} insert into message (id, room_id, author_id, seq, version, text, sent_at)
     select ${idOf(2, 'i')}, ?, ${idOf(1, `i % ${authors} + 1`)}, i, ? + i, ?, i from n`,
  ).run(count, roomId, version, 'x'.repeat(100));
}

function addRooms(db: DatabaseSync, count: number): void {
  db.prepare(
    `${counting} insert into room (id, kind, slug, name, topic, created_at, created_by, epoch, version, seq, row_version, members)
     select ${idOf(3, 'i')}, 'public', 'room-' || i, 'Room ' || i, '', 0, null, 'e', ?, ?, 1, 0 from n`,
  ).run(count, messagesInOtherRooms + 1, messagesInOtherRooms);
  const perRoom = messagesInOtherRooms;
  db.prepare(
    `${counting} insert into message (id, room_id, author_id, seq, version, text, sent_at)
     select ${idOf(4, 'i')}, ${idOf(3, `(i - 1) / ${perRoom} + 1`)}, ${idOf(1, '1')},
       (i - 1) % ${perRoom} + 1, (i - 1) % ${perRoom} + 2, ?, i from n`,
  ).run(count * perRoom, 'x'.repeat(100));
}
