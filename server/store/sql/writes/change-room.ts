import type { Room } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import { isMuted, lobbySlug } from '../../../domain/permissions.ts';
import { refused } from '../../../domain/require-act.ts';
import { addressOf } from '../../../domain/slug.ts';
import type { Writes } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type RoomRow, toRoom, toTraits } from '../rows.ts';
import { permitted, toStanding } from '../standing.ts';
import { all, get, run, type Steps } from '../steps.ts';
import { found, type Transaction, tellRoom } from '../transaction.ts';
import { requireFreeSlug } from './add-room.ts';
import { noteAct } from './note-act.ts';

export function* editRoom(tx: Transaction, input: Writes['editRoom']['input']): Steps<Room> {
  const { roomId, by, now } = input;
  const { name, topic, description, announceOnly, slowMode } = input;
  const isModeration = announceOnly !== undefined || slowMode !== undefined;
  const isEdit = name !== undefined || topic !== undefined || description !== undefined;
  const room = yield* permitted(!isEdit && isModeration ? 'moderate' : 'edit', roomId, by);
  if (isModeration) yield* permitted('moderate', roomId, by);
  if (isEdit && isMuted(toTraits(room), toStanding(room), now)) throw refused('forbidden', 'edit');
  const changed = {
    ...room,
    name: name ?? room.name,
    topic: topic ?? room.topic,
    description: description ?? room.description,
    announce_only: announceOnly === undefined ? room.announce_only : Number(announceOnly),
    slow_mode: slowMode ?? room.slow_mode,
  };
  if (changed.name !== room.name) changed.slug = yield* moved(room, changed.name);
  return yield* rewrite(tx, room, changed);
}

export function* archiveRoom(tx: Transaction, input: Writes['archiveRoom']['input']): Steps<Room> {
  const { roomId, by, isArchived, now } = input;
  const room = yield* permitted('archive', roomId, by);
  if (isArchived === (room.archived_at !== null)) return toRoom(room);
  yield* noteAct({ by, act: isArchived ? 'room:archive' : 'room:unarchive', roomId, now });
  return yield* rewrite(tx, room, { ...room, archived_at: isArchived ? now : null });
}

export function* setDefaultRoom(
  tx: Transaction,
  input: Writes['setDefaultRoom']['input'],
): Steps<Room> {
  const { roomId, isDefault, by, now } = input;
  const room = yield* permitted('read', roomId, by);
  yield* requireRole('editCommunity', by);
  const isOpen = room.kind === 'public' && room.archived_at === null && room.slug !== lobbySlug;
  if (isDefault && !isOpen) {
    throw new ParleyError('forbidden', 'name a public room that is in use, and not the lobby');
  }
  if (isDefault === (room.is_default === 1)) return toRoom(room);
  const others = yield* all('select id from room where is_default = 1');
  if (isDefault && others.length >= limits.defaultRooms) {
    throw new ParleyError('conflict', `newcomers enter ${limits.defaultRooms} rooms at most`);
  }
  const detail = isDefault ? 'yes' : 'no';
  yield* noteAct({ by, act: 'room:set-default', roomId, detail, now });
  return yield* rewrite(tx, room, { ...room, is_default: Number(isDefault) });
}

/** The room's address under another name. The one so far leads to it for as long as it exists. */
function* moved(room: RoomRow, name: string): Steps<string> {
  // Where newcomers go, and everybody links to: it stays, whatever it is called.
  if (room.slug === lobbySlug) return room.slug;
  const slug = addressOf(room.kind, name, room.id);
  if (slug === room.slug) return slug;
  yield* requireFreeSlug(slug, name, room.id);
  yield* run('delete from former_slug where slug = ?', slug);
  yield* run('insert into former_slug (slug, room_id) values (?, ?)', room.slug, room.id);
  return slug;
}

/** What can be changed of a room. */
const kept = [
  'name',
  'topic',
  'description',
  'slug',
  'archived_at',
  'announce_only',
  'slow_mode',
  'is_default',
] as const;

function* rewrite(tx: Transaction, room: RoomRow, to: RoomRow): Steps<Room> {
  if (kept.every((column) => room[column] === to[column])) return toRoom(room);
  const row = found(
    yield* get<RoomRow>(
      `update room set ${kept.map((column) => `${column} = ?`).join(', ')},
         version = version + 1, row_version = version + 1
       where id = ? returning *`,
      ...kept.map((column) => to[column]),
      room.id,
    ),
  );
  tellRoom(tx, row);
  return toRoom(row);
}
