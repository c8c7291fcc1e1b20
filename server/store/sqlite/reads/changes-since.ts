import type { FeedUpdate } from '../../../../protocol/commands.ts';
import type { Cursor } from '../../../../protocol/entities.ts';
import type { Change } from '../../../../protocol/events.ts';
import { limits } from '../../../../protocol/limits.ts';
import type { Reads } from '../../store.ts';
import type { Database } from '../database.ts';
import {
  type MemberRow,
  type MessageRow,
  type PersonRow,
  type RoomRow,
  toHead,
  toMember,
  toMembership,
  toMessage,
  toPerson,
  toRoom,
} from '../rows.ts';

type Input = Reads['changesSince']['input'];
type HomeRow = PersonRow & { home_epoch: string; home_version: number };

/** How much one answer may hold, see `limits`. */
export type SyncBounds = Readonly<Record<'syncFeedChanges' | 'syncChanges' | 'syncText', number>>;

/**
 * Runs inside one read transaction: all feeds are seen in the same committed state.
 *
 * @param bounds smaller ones let a simulation reach them with little
 */
export function changesSince(
  db: Database,
  input: Input,
  bounds: SyncBounds = limits,
): Reads['changesSince']['result'] {
  const me = db.get<HomeRow>('select * from person where id = ?', input.personId);
  if (!me) return null;
  const homeCursor = input.cursors.find((cursor) => cursor.feed === 'home');
  const feeds: FeedUpdate[] = [homeUpdate(db, me, homeCursor)];
  const budget = {
    feedChanges: bounds.syncFeedChanges,
    changes: bounds.syncChanges,
    text: bounds.syncText,
  };
  for (const cursor of input.cursors) {
    if (cursor.feed === 'home') continue;
    const update = roomUpdate(db, input.personId, cursor, budget);
    feeds.push(update);
  }
  return { me: toPerson(me), feeds };
}

function homeUpdate(db: Database, me: HomeRow, cursor: Cursor | undefined): FeedUpdate {
  const known = cursor !== undefined && isWithin(cursor, me.home_epoch, me.home_version);
  const rows = db.all<MemberRow>(
    known
      ? 'select * from member where person_id = ? and home_version > ? order by home_version'
      : 'select * from member where person_id = ? and home_version > ? and left_at is null order by home_version',
    me.id,
    known ? cursor.version : 0,
  );
  const changes: Change[] = [];
  for (const row of rows) {
    const change = membershipChange(db, row);
    if (change) changes.push(change);
  }
  return {
    feed: 'home',
    status: known ? 'complete' : 'reset',
    epoch: me.home_epoch,
    version: me.home_version,
    changes,
  };
}

/** What the answer as a whole still has room for. */
interface Budget {
  /** Of one feed, and not used up. */
  feedChanges: number;
  changes: number;
  text: number;
}

function roomUpdate(db: Database, personId: string, cursor: Cursor, budget: Budget): FeedUpdate {
  const room = db.get<RoomRow>('select * from room where id = ?', cursor.feed);
  const member = db.get<MemberRow>(
    'select * from member where room_id = ? and person_id = ?',
    cursor.feed,
    personId,
  );
  if (!room || member?.left_at !== null) {
    return { ...cursor, status: 'gone', changes: [] };
  }
  const at = { feed: room.id, epoch: room.epoch, version: room.version };
  const missed = room.version - cursor.version;
  if (!isWithin(cursor, room.epoch, room.version) || missed > budget.feedChanges) {
    const start = membershipChange(db, member);
    return { ...at, status: 'reset', changes: start ? [start] : [] };
  }
  // Rows that changed twice stand once, at their last version: there are at most `missed` of them.
  const most = budget.text > 0 ? Math.min(missed, budget.changes) : 0;
  const found = most > 0 ? roomChanges(db, room, cursor.version, most) : [];
  const changes = spend(budget, found);
  if (most === missed && changes.length === found.length) {
    return { ...at, status: 'complete', changes };
  }
  return { ...at, status: 'more', version: changes.at(-1)?.version ?? cursor.version, changes };
}

/** As many of the changes as there is room for; the one that exhausts it is still among them. */
function spend(budget: Budget, changes: readonly Change[]): Change[] {
  const spent: Change[] = [];
  for (const change of changes) {
    if (budget.text <= 0) break;
    spent.push(change);
    budget.changes--;
    if (change.kind === 'message') budget.text -= change.message.text.length;
  }
  return spent;
}

/** The first `limit` changes of a room after a version, in the order of their versions. */
function roomChanges(db: Database, room: RoomRow, after: number, limit: number): Change[] {
  const changes: Change[] = [];
  const messages = db.all<MessageRow & { person_id: string; kind: 'guest'; name: string }>(
    `select message.*, person.kind, person.name from message
     join person on person.id = message.author_id
     where message.room_id = ? and message.version > ? order by message.version limit ?`,
    room.id,
    after,
    limit,
  );
  for (const row of messages) {
    const author = { id: row.author_id, name: row.name, kind: row.kind };
    changes.push({ kind: 'message', version: row.version, message: toMessage(row), author });
  }
  const members = db.all<MemberRow & PersonRow>(
    `select member.*, person.id, person.kind, person.name from member
     join person on person.id = member.person_id
     where member.room_id = ? and member.version > ? order by member.version limit ?`,
    room.id,
    after,
    limit,
  );
  for (const row of members) {
    changes.push({
      kind: 'member',
      version: row.version,
      member: toMember(row),
      person: toPerson(row),
    });
  }
  if (room.row_version > after) {
    changes.push({ kind: 'room', version: room.row_version, room: toRoom(room) });
  }
  return changes.sort((a, b) => a.version - b.version).slice(0, limit);
}

function membershipChange(db: Database, member: MemberRow): Change | null {
  const room = db.get<RoomRow>('select * from room where id = ?', member.room_id);
  if (!room) return null;
  return {
    kind: 'membership',
    version: member.home_version,
    membership: toMembership(member),
    room: toRoom(room),
    head: toHead(room),
  };
}

/** A cursor of another life of the feed, or from its future, is a cursor to nothing. */
function isWithin(cursor: Cursor, epoch: string, version: number): boolean {
  return cursor.epoch === epoch && cursor.version <= version;
}
