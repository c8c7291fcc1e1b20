import type { AuditEntry } from '../../../../protocol/entities.ts';
import type { Reads } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type PersonRow, personColumns, toPerson } from '../rows.ts';
import { all, both, type Steps } from '../steps.ts';
import { isRead, type NamedRoomRow, namedRoomColumns, roomsReadBy } from './named-rooms.ts';

interface AuditRow {
  id: string;
  at: number;
  by_id: string;
  act: AuditEntry['act'];
  person_id: string | null;
  room_id: string | null;
  detail: string;
}

export function* audit(input: Reads['audit']['input']): Steps<Reads['audit']['result']> {
  yield* requireRole('readAudit', input.reader);
  const rows = yield* all<AuditRow>(
    'select * from audit where id < ? order by id desc limit ?',
    // Beyond every id.
    input.before ?? 'g',
    input.limit + 1,
  );
  const page = rows.slice(0, input.limit);
  const ids = new Set(
    page.flatMap(({ by_id, person_id }) => [by_id, ...(person_id ? [person_id] : [])]),
  );
  const roomIds = new Set(page.flatMap(({ room_id }) => room_id ?? []));
  const [people, rooms] = yield* both<PersonRow, NamedRoomRow>(
    [`select ${personColumns} from person where id in ?*`, [...ids]],
    [
      `select ${namedRoomColumns} from ${roomsReadBy} where room.id in ?* and ${isRead}`,
      input.reader,
      [...roomIds],
    ],
  );
  return {
    entries: page.map(({ id, at, act, by_id, person_id, room_id, detail }) => ({
      id,
      at,
      act,
      byId: by_id,
      personId: person_id,
      roomId: room_id,
      detail,
    })),
    people: people.map(toPerson),
    rooms,
    more: rows.length > input.limit,
  };
}

export function* role(input: Reads['role']['input']): Steps<Reads['role']['result']> {
  const [row] = yield* all<Pick<PersonRow, 'role'>>(
    'select role from person where id = ? and deactivated_at is null',
    input.personId,
  );
  return row?.role ?? null;
}
