import type {
  Head,
  Member,
  Membership,
  Message,
  Person,
  Role,
  Room,
} from '../../../protocol/entities.ts';

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
  created_at: number;
  created_by: string | null;
  epoch: string;
  version: number;
  seq: number;
  row_version: number;
  members: number;
}

export interface MemberRow {
  room_id: string;
  person_id: string;
  joined_at: number;
  left_at: number | null;
  read_seq: number;
  version: number;
  home_version: number;
}

/** A room with one person's place in it. */
export type PlaceRow = RoomRow &
  Pick<MemberRow, 'room_id' | 'left_at' | 'read_seq' | 'home_version'>;

export interface MessageRow {
  id: string;
  room_id: string;
  author_id: string;
  seq: number;
  version: number;
  text: string;
  sent_at: number;
}

export function toPerson(row: PersonRow): Person {
  const { id, name, role, handle } = row;
  return { id, name, role, ...(handle !== null && { handle }) };
}

export function toRoom(row: RoomRow): Room {
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    name: row.name,
    topic: row.topic,
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.row_version,
  };
}

export function toHead(row: RoomRow): Head {
  return { epoch: row.epoch, version: row.version, seq: row.seq };
}

export function toMember(row: MemberRow): Member {
  return {
    roomId: row.room_id,
    personId: row.person_id,
    joinedAt: row.joined_at,
    leftAt: row.left_at,
    version: row.version,
  };
}

export function toMembership(
  row: Pick<MemberRow, 'room_id' | 'left_at' | 'read_seq' | 'home_version'>,
): Membership {
  return {
    roomId: row.room_id,
    joined: row.left_at === null,
    readSeq: row.read_seq,
    version: row.home_version,
  };
}

export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    roomId: row.room_id,
    authorId: row.author_id,
    seq: row.seq,
    version: row.version,
    text: row.text,
    sentAt: row.sent_at,
  };
}
