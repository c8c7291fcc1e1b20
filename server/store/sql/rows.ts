import type {
  Head,
  Member,
  Membership,
  Mentions,
  Message,
  Notify,
  Person,
  Role,
  Room,
  RoomRole,
} from '../../../protocol/entities.ts';
import type { Change } from '../../../protocol/events.ts';
import type { RoomTraits } from '../../domain/permissions.ts';
import type { Entered } from '../contract/shared.ts';

/** Rows as the databases return them, and the entities they become. */

export interface PersonRow {
  id: string;
  role: Role;
  name: string;
  handle: string | null;
}

/** Its columns, for a statement that reads other tables too. */
export const personColumns = 'person.id, person.role, person.name, person.handle';

/** A person with their home feed. */
export interface HomeRow extends PersonRow {
  home_epoch: string;
  home_version: number;
}

export interface RoomRow {
  id: string;
  kind: Room['kind'];
  slug: string;
  name: string;
  topic: string;
  description: string;
  is_default: number;
  created_at: number;
  created_by: string | null;
  archived_at: number | null;
  announce_only: number;
  slow_mode: number;
  epoch: string;
  version: number;
  seq: number;
  row_version: number;
  members: number;
}

/** Whether nobody writes in a direct room any more, as `is_severed`. Of the other kinds nothing is looked up. */
export const severedColumn = `case when room.kind = 'direct' and (
    exists (select 1 from block where block.pair = room.pair and block.blocked_at is not null)
    or exists (select 1 from member as place join person as gone on gone.id = place.person_id
      where place.room_id = room.id and gone.deactivated_at is not null)
  ) then 1 else 0 end as is_severed`;

export interface MemberRow {
  room_id: string;
  person_id: string;
  joined_at: number;
  left_at: number | null;
  room_role: RoomRole;
  read_seq: number;
  hidden_seq: number | null;
  /** `endless`: until somebody ends it. */
  muted_until: number | null;
  posted_at: number | null;
  notify: Notify;
  favourite: number;
  version: number;
  home_version: number;
}

type Place = Omit<MemberRow, 'joined_at' | 'posted_at' | 'version'>;

/** A room with one person's place in it. */
export type PlaceRow = RoomRow & Place;

/** Its columns, for a statement that reads the room too. */
export const placeColumns = `member.room_id, member.person_id, member.left_at, member.room_role,
  member.read_seq, member.hidden_seq, member.muted_until, member.notify, member.favourite, member.home_version`;

/** Somebody's block, with whom it is of named apart. */
export interface BlockRow {
  blocked_id: string;
  blocked_at: number | null;
  home_version: number;
}

export interface MessageRow {
  id: string;
  room_id: string;
  author_id: string;
  seq: number;
  version: number;
  text: string;
  sent_at: number;
  deleted_at: number | null;
  /** `Mentions` as JSON. */
  mentions: string | null;
}

/** What of the unread messages of a room does not count as they do. */
export type Unread = Pick<Membership, 'mentioned' | 'removed' | 'removedMore'>;

const nothingUnread: Unread = { mentioned: [], removed: [] };

export function toPerson(row: PersonRow): Person {
  const { id, name, role, handle } = row;
  return { id, name, role, ...(handle !== null && { handle }) };
}

/** What of a room decides about permissions. */
export function toTraits(
  row: Pick<RoomRow, 'kind' | 'slug' | 'archived_at' | 'announce_only'> & { is_severed?: number },
): RoomTraits {
  return {
    kind: row.kind,
    slug: row.slug,
    ...(row.archived_at !== null && { archivedAt: row.archived_at }),
    ...(row.announce_only === 1 && { announceOnly: true }),
    ...(row.is_severed === 1 && { isSevered: true }),
  };
}

export function toRoom(row: RoomRow): Room {
  const { isSevered: _untold, ...traits } = toTraits(row);
  return {
    id: row.id,
    ...traits,
    name: row.name,
    topic: row.topic,
    ...(row.description !== '' && { description: row.description }),
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.is_default === 1 && { isDefault: true }),
    ...(row.slow_mode > 0 && { slowMode: row.slow_mode }),
    version: row.row_version,
  };
}

function toHead(row: RoomRow): Head {
  return { epoch: row.epoch, version: row.version, seq: row.seq };
}

export function toMember(row: MemberRow): Member {
  return {
    roomId: row.room_id,
    personId: row.person_id,
    joinedAt: row.joined_at,
    leftAt: row.left_at,
    role: row.room_role,
    version: row.version,
  };
}

export function toMembership(row: Place, unread = nothingUnread): Membership {
  return {
    roomId: row.room_id,
    joined: row.left_at === null,
    role: row.room_role,
    readSeq: row.read_seq,
    ...(row.hidden_seq !== null && { hiddenSeq: row.hidden_seq }),
    ...toMute(row.muted_until),
    ...unread,
    notify: row.notify,
    favourite: row.favourite === 1,
    version: row.home_version,
  };
}

/** The last moment that a `Date` knows: how a mute without an end is kept. */
export const endless = 8_640_000_000_000_000;

export function toMute(until: number | null): Pick<Membership, 'mutedUntil'> {
  return until === null ? {} : { mutedUntil: until === endless ? null : until };
}

/**
 * A room as its member knows it. To who has left one that only members see it is a room of which nothing
 * is known: this row is read again long after, and would tell what has become of it since.
 */
export function toPlace(room: RoomRow, place: Place, people?: Person[], unread?: Unread): Entered {
  const membership = toMembership(place, unread);
  if (membership.joined || room.kind === 'public') {
    return { room: toRoom(room), membership, head: toHead(room), ...(people && { people }) };
  }
  const { id, kind } = room;
  const closed = { slug: id, name: '', topic: '', createdAt: 0, createdBy: null, version: 0 };
  return { room: { id, kind, ...closed }, membership, head: { epoch: '0', version: 0, seq: 0 } };
}

export function toBlockChange(
  row: BlockRow,
  person: PersonRow,
): Extract<Change, { kind: 'block' }> {
  const version = row.home_version;
  const block = { personId: row.blocked_id, blockedAt: row.blocked_at, version };
  return { kind: 'block', version, block, person: toPerson(person) };
}

/** @param isHere whether who reads it is among those whom it mentions because they were in the room */
export function toMessage(row: MessageRow, isHere = false): Message {
  return {
    id: row.id,
    roomId: row.room_id,
    authorId: row.author_id,
    seq: row.seq,
    version: row.version,
    text: row.text,
    sentAt: row.sent_at,
    ...(row.mentions !== null && { mentions: toMentions(row.mentions, isHere) }),
    ...(row.deleted_at !== null && { deletedAt: row.deleted_at }),
  };
}

function toMentions(json: string, isHere: boolean): Mentions {
  const { here, ...others }: Mentions = JSON.parse(json);
  return { ...others, ...(here && isHere && { here }) };
}

export function mentionsHere(row: MessageRow): boolean {
  return row.mentions?.includes('"here":true') ?? false;
}
