import type { Membership, Role } from '../../../protocol/entities.ts';
import { ParleyError } from '../../../protocol/errors.ts';
import type { RoomAct } from '../../domain/permissions.ts';
import { refused, requireAct } from '../../domain/require-act.ts';
import {
  type PlaceRow,
  placeColumns,
  type RoomRow,
  severedColumn,
  toMembership,
  toTraits,
} from './rows.ts';
import { get, type Steps } from './steps.ts';

/** A room with what somebody is in it and in the community; the place of who never entered is null. */
export type StandingRow = RoomRow & {
  community_role: Role;
  deactivated_at: number | null;
  is_severed: number;
} & (PlaceRow | { [K in Exclude<keyof PlaceRow, keyof RoomRow>]: null });

/** @returns undefined where there is no such room, or no such person */
export function standingRow(roomId: string, personId: string): Steps<StandingRow | undefined> {
  return get<StandingRow>(
    `select room.*, ${severedColumn}, person.role as community_role, person.deactivated_at, ${placeColumns}
     from room join person on person.id = ?
     left join member on member.room_id = room.id and member.person_id = person.id
     where room.id = ?`,
    personId,
    roomId,
  );
}

export function toStanding(row: StandingRow): { role: Role; membership: Membership | null } {
  return {
    role: row.community_role,
    membership: row.room_id === null ? null : toMembership(row),
  };
}

export function isWithin(row: StandingRow | undefined): row is StandingRow & PlaceRow {
  return row !== undefined && row.room_id !== null && row.left_at === null;
}

/**
 * Refuses, with `unauthenticated`, what is under way of somebody who was deactivated a moment ago. Of those to whom
 * something is done it is not asked: a member who is not here any more can be removed.
 */
export function requireActive(row: StandingRow | undefined): void {
  if (row === undefined || row.deactivated_at === null) return;
  throw new ParleyError('unauthenticated', 'this person no longer exists');
}

/** The room, if this person may do this there: `unauthenticated` as above, `not_found` or `forbidden` if not. */
export function* permitted(act: RoomAct, roomId: string, personId: string): Steps<StandingRow> {
  const row = yield* standingRow(roomId, personId);
  requireActive(row);
  requirePermission(act, row);
  return row;
}

/** `not_found` where a room is read for somebody who may not. */
export function* requireReader({
  roomId,
  reader,
}: {
  roomId: string;
  reader?: string;
}): Steps<void> {
  if (reader !== undefined) yield* permitted('read', roomId, reader);
}

export function requirePermission(
  act: RoomAct,
  row: StandingRow | undefined,
): asserts row is StandingRow {
  if (!row) throw refused('not_found', act);
  requireAct(act, toTraits(row), toStanding(row));
}
