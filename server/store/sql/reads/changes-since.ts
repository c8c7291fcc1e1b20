import type { FeedUpdate } from '../../../../protocol/commands.ts';
import type { Cursor } from '../../../../protocol/entities.ts';
import type { Change } from '../../../../protocol/events.ts';
import { isSmallRoom } from '../../../../protocol/is-small-room.ts';
import { limits } from '../../../../protocol/limits.ts';
import type { Reads } from '../../store.ts';
import {
  type BlockRow,
  type HomeRow,
  type PersonRow,
  type PlaceRow,
  personColumns,
  placeColumns,
  toBlockChange,
  toPerson,
  toPlace,
} from '../rows.ts';
import { all, both, get, type Steps } from '../steps.ts';
import { peopleIn } from './people-in.ts';
import { roomChanges } from './room-changes.ts';
import { unreadIn } from './unread.ts';

type Input = Reads['changesSince']['input'];

/** How much one answer may hold, see `limits`. */
export type SyncBounds = Readonly<Record<'syncFeedChanges' | 'syncChanges' | 'syncText', number>>;

/**
 * Runs inside one read transaction: all feeds are seen in the same committed state.
 *
 * @param bounds smaller ones let a simulation reach them with little
 */
export function* changesSince(
  input: Input,
  bounds: SyncBounds = limits,
): Steps<Reads['changesSince']['result']> {
  const me = yield* get<HomeRow>('select * from person where id = ?', input.personId);
  if (!me) return null;
  const homeCursor = input.cursors.find((cursor) => cursor.feed === 'home');
  const feeds: FeedUpdate[] = [yield* homeUpdate(me, homeCursor)];
  const budget = {
    feedChanges: bounds.syncFeedChanges,
    changes: bounds.syncChanges,
    text: bounds.syncText,
  };
  const roomCursors = input.cursors.filter((cursor) => cursor.feed !== 'home');
  const places = yield* placesOf(me.id, roomCursors);
  for (const cursor of roomCursors) {
    feeds.push(yield* roomUpdate(places.get(cursor.feed), cursor, budget));
  }
  yield* addPeople(feeds);
  yield* addUnread(me.id, feeds);
  return { me: toPerson(me), feeds };
}

/** Says of the rooms of a few who is in them, for all with one question. */
function* addPeople(feeds: readonly FeedUpdate[]): Steps<void> {
  const small = feeds
    .flatMap(({ changes }) => changes)
    .filter((change) => change.kind === 'membership')
    .filter(({ membership, room }) => membership.joined && isSmallRoom(room));
  const people = yield* peopleIn([...new Set(small.map(({ room }) => room.id))]);
  for (const change of small) change.people = people.get(change.room.id);
}

/** Says of the rooms in which something is unread what of it counts, for all with one question. */
function* addUnread(personId: string, feeds: readonly FeedUpdate[]): Steps<void> {
  const behind = feeds
    .flatMap(({ changes }) => changes)
    .filter((change) => change.kind === 'membership')
    .filter(({ membership, head }) => membership.joined && head.seq > membership.readSeq);
  const unread = yield* unreadIn(personId, [...new Set(behind.map(({ room }) => room.id))]);
  for (const { membership, room } of behind) Object.assign(membership, unread.get(room.id));
}

const place = `
  select room.*, ${placeColumns}
  from member join room on room.id = member.room_id where member.person_id = ?`;

function* homeUpdate(me: HomeRow, cursor: Cursor | undefined): Steps<FeedUpdate> {
  const known = cursor !== undefined && isWithin(cursor, me.home_epoch, me.home_version);
  const left = known ? '' : 'and member.left_at is null';
  const ended = known ? '' : 'and block.blocked_at is not null';
  const since = known ? cursor.version : 0;
  const [places, blocks] = yield* both<PlaceRow, BlockRow & PersonRow>(
    [`${place} and member.home_version > ? ${left}`, me.id, since],
    [
      `select block.blocked_id, block.blocked_at, block.home_version, ${personColumns}
       from block join person on person.id = block.blocked_id
       where block.person_id = ? and block.home_version > ? ${ended}`,
      me.id,
      since,
    ],
  );
  const changes = [
    ...places.map(membershipChange),
    ...blocks.map((row) => toBlockChange(row, row)),
  ];
  return {
    feed: 'home',
    status: known ? 'complete' : 'reset',
    epoch: me.home_epoch,
    version: me.home_version,
    changes: changes.sort((a, b) => a.version - b.version),
  };
}

/** The rooms named by the cursors where the person is a member now, by id. */
function* placesOf(personId: string, cursors: readonly Cursor[]): Steps<Map<string, PlaceRow>> {
  if (cursors.length === 0) return new Map();
  const rows = yield* all<PlaceRow>(
    `${place} and member.left_at is null and member.room_id in ?*`,
    personId,
    cursors.map((cursor) => cursor.feed),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the answer as a whole still has room for. */
interface Budget {
  /** Of one feed, and not used up. */
  feedChanges: number;
  changes: number;
  text: number;
}

function* roomUpdate(
  room: PlaceRow | undefined,
  cursor: Cursor,
  budget: Budget,
): Steps<FeedUpdate> {
  if (!room) return { ...cursor, status: 'gone', changes: [] };
  const at = { feed: room.id, epoch: room.epoch, version: room.version };
  const missed = room.version - cursor.version;
  if (!isWithin(cursor, room.epoch, room.version) || missed > budget.feedChanges) {
    return { ...at, status: 'reset', changes: [membershipChange(room)] };
  }
  // Rows that changed twice stand once, at their last version: there are at most `missed` of them.
  const most = budget.text > 0 ? Math.min(missed, budget.changes) : 0;
  const found = most > 0 ? yield* roomChanges(room, cursor.version, most) : [];
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

function membershipChange(row: PlaceRow): Change {
  return { kind: 'membership', version: row.home_version, ...toPlace(row, row) };
}

/** A cursor of another life of the feed, or from its future, is a cursor to nothing. */
function isWithin(cursor: Cursor, epoch: string, version: number): boolean {
  return cursor.epoch === epoch && cursor.version <= version;
}
