import type { Cursor, Head, Membership, Message, Person, Room } from '../protocol/entities.ts';
import type { Change } from '../protocol/events.ts';
import { isSmallRoom } from '../protocol/is-small-room.ts';
import { afterMessage, afterOwnMessage, laterPlace, type ReadPlace } from './read-place.ts';
import { mergeRuns, type Run } from './run.ts';

/** All that a client holds of one room's feed. Immutable: every step gives a new one. */
export interface RoomState extends ReadPlace {
  readonly room: Room;
  /** What was read here, or marked as unread, and is not confirmed by the server. Not remembered. */
  readonly readHere?: ReadHere;
  /** Up to where the feed has been followed. */
  readonly cursor: Cursor;
  /** seq of the newest message known to exist. */
  readonly lastSeq: number;
  /** An unbroken run of seq, ascending. Where it is not empty it ends with the newest message. */
  readonly messages: Run;
  /** When the newest message was sent that was ever held, or else when the room was made. Unix ms. */
  readonly lastAt: number;
  /** Who is in it, by id: of a direct or group room, as far as the feed has been followed. Else empty. */
  readonly people: readonly Person[];
}

/** What tells of a room that one is in. */
export interface Begun {
  readonly room: Room;
  readonly membership: Membership;
  readonly head: Head;
  readonly people?: readonly Person[] | undefined;
}

export interface ReadHere {
  readonly seq: number;
  /** Whether it holds also where the server is further: it was marked as unread. */
  readonly isBack: boolean;
}

/** Up to where everything has been read, as it is to be shown. */
export function shownReadSeq({ membership, readHere }: RoomState): number {
  if (readHere?.isBack) return readHere.seq;
  return Math.max(membership.readSeq, readHere?.seq ?? 0);
}

/** A room as it is entered: nothing of its past is held yet. */
export function beginRoom({ room, membership, head, people = [] }: Begun): RoomState {
  return {
    room,
    membership,
    readAsOf: head.seq,
    cursor: { feed: room.id, epoch: head.epoch, version: head.version },
    lastSeq: head.seq,
    messages: [],
    lastAt: room.createdAt,
    people,
  };
}

/**
 * The room after one change of its feed. Applying a change twice, or after a newer one of the same
 * row, changes nothing; the cursor is the caller's to move.
 *
 * @param me whose client this is: what they write themselves, they have read
 */
export function applyChange(state: RoomState, change: Change, me: string): RoomState {
  switch (change.kind) {
    case 'message':
      return withNews(mergeMessages(state, [change.message]), change.message, me);
    case 'room':
      return change.room.version > state.room.version ? { ...state, room: change.room } : state;
    case 'membership':
      return withPlace(state, { membership: change.membership, readAsOf: change.head.seq });
    case 'block':
      // No change of a room.
      return state;
    case 'member':
      // Of larger rooms that is kept with the people of those that are open, see room-people.ts.
      return isSmallRoom(state.room)
        ? { ...state, people: peopleAfter(state.people, change) }
        : state;
  }
}

function peopleAfter(
  people: readonly Person[],
  { member, person }: Extract<Change, { kind: 'member' }>,
): readonly Person[] {
  const others = people.filter(({ id }) => id !== person.id);
  if (member.leftAt !== null) return others;
  return [...others, person].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The room with what else is known of the person's place in it. */
export function withPlace(state: RoomState, place: ReadPlace): RoomState {
  const { membership, readAsOf } = laterPlace(state, place);
  return membership === state.membership && readAsOf === state.readAsOf
    ? state
    : { ...state, membership, readAsOf };
}

/** Who writes has read; and what mentions somebody, or is deleted, is noted. */
function withNews(state: RoomState, message: Message, me: string): RoomState {
  const held: ReadPlace = { membership: state.membership, readAsOf: state.readAsOf };
  const own = message.authorId === me ? afterOwnMessage(held, message.seq) : held;
  const place = afterMessage(own, message, me);
  return place === held ? state : { ...state, ...place };
}

/**
 * Adds messages (ascending, an unbroken run themselves) to the run that is held. Of two versions
 * of a message the newer stays. Older messages that do not touch the run are left out; newer ones
 * that do not touch it replace it, because a timeline with a hole would be a lie.
 */
export function mergeMessages(state: RoomState, incoming: readonly Message[]): RoomState {
  const first = incoming[0];
  const last = incoming.at(-1);
  if (!first || !last) return state;
  const lastSeq = Math.max(state.lastSeq, last.seq);
  const held = state.messages;
  const heldFirst = held[0];
  const heldLast = held.at(-1);
  if (!heldFirst || !heldLast || first.seq > heldLast.seq + 1) {
    // A run that does not end with the newest message would be mistaken for one that does.
    return last.seq < lastSeq ? state : withRun(state, incoming);
  }
  if (last.seq < heldFirst.seq - 1) return state;
  const merged = mergeRuns(held, incoming);
  return merged === held ? state : withRun(state, merged);
}

/** The room with another run that ends with its newest message. */
export function withRun(state: RoomState, messages: Run): RoomState {
  const last = messages.at(-1);
  if (messages === state.messages || !last) return state;
  const isNewer = last.seq >= state.lastSeq;
  return {
    ...state,
    messages,
    lastSeq: Math.max(state.lastSeq, last.seq),
    lastAt: isNewer ? last.sentAt : state.lastAt,
  };
}

/** Forgets the oldest messages held beyond `limit`. */
export function trimMessages(state: RoomState, limit: number): RoomState {
  return state.messages.length <= limit ? state : withRun(state, state.messages.slice(-limit));
}
