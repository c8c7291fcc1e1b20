import type { RoomKind } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import { numberedNames } from '../../../domain/names.ts';
import { slugOf } from '../../../domain/slug.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import type { RoomRow } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import { newEpoch, type Transaction, tellRoom } from '../transaction.ts';
import { addMember, enter } from './add-member.ts';

export function* addRoom(tx: Transaction, input: Writes['addRoom']['input']): Steps<Entered> {
  const kind = input.kind ?? 'public';
  const asMember = { roomId: input.id, personId: input.createdBy, now: input.now };
  const existing = yield* get<RoomRow>('select * from room where id = ?', input.id);
  if (existing) {
    if (existing.created_by !== input.createdBy) {
      throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
    }
    return yield* addMember(tx, asMember);
  }
  yield* requireRole(kind === 'private' ? 'makePrivateRoom' : 'makePublicRoom', input.createdBy);
  yield* requireFreeSlug(input.slug, input.name, input.id);
  yield* insertRoom(tx, { ...input, kind });
  return yield* enter(tx, input.id, input.createdBy, input.now, 'owner');
}

/** `conflict` with a free name where another room than this one is, or was, at the address. */
export function* requireFreeSlug(slug: string, name: string, roomId: string): Steps<void> {
  if (!(yield* isTaken(slug, roomId))) return;
  throw new ParleyError('conflict', 'there is a room with this name', {
    field: 'name',
    suggestion: yield* freeName(name, slug, roomId),
  });
}

function* isTaken(slug: string, roomId: string): Steps<boolean> {
  const sql = `select id from room where slug = ? and id <> ?
    union all select room_id from former_slug where slug = ? and room_id <> ?`;
  return (yield* get(sql, slug, roomId, slug, roomId)) !== undefined;
}

function* freeName(name: string, slug: string, roomId: string): Steps<string> {
  const candidates = numberedNames(name, limits.roomNameCharacters);
  for (;;) {
    const { value } = candidates.next();
    if (!(yield* isTaken(slugOf(value, slug), roomId))) return value;
  }
}

/** Inserts a room whose feed begins with the room's own row at version 1. */
export function* insertRoom(
  tx: Transaction,
  room: {
    id: string;
    kind: RoomKind;
    slug: string;
    name: string;
    topic: string;
    createdBy: string | null;
    now: number;
    /** Of a direct room: its two people, by id. */
    pair?: string;
  },
): Steps<void> {
  const row = yield* get<RoomRow>(
    `insert into room (id, kind, slug, name, topic, created_at, created_by, epoch, version, seq, row_version, members, pair)
     values (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 1, 0, ?) returning *`,
    room.id,
    room.kind,
    room.slug,
    room.name,
    room.topic,
    room.now,
    room.createdBy,
    newEpoch(),
    room.pair ?? null,
  );
  if (!row) throw new ParleyError('internal', 'the room was not stored');
  tellRoom(tx, row);
}
