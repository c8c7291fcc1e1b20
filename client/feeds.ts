import type { FeedUpdate, Result } from '../protocol/commands.ts';
import type { Cursor, Message, Person } from '../protocol/entities.ts';
import type { Change, ChangeEvent } from '../protocol/events.ts';
import { limits } from '../protocol/limits.ts';
import type { BlockedPerson, CachedRoom } from './cache.ts';
import { applyChange, type Begun, beginRoom, type RoomState, withPlace } from './room-state.ts';

export interface FeedsListener {
  /** The room's state is a new one; null when it is gone. */
  roomChanged(roomId: string, state: RoomState | null): void;
  /** These are in a room that is heard of. */
  met(people: readonly Person[]): void;
  /** Called for each change that was applied, once. */
  applied(change: Change): void;
  /** What is held of the room's history is void and has to be fetched again. */
  roomReset(roomId: string): void;
  /** Messages are new, or others than before. */
  messagesChanged(messages: readonly Message[]): void;
  homeMoved(): void;
  /** Others are blocked than before. */
  blockedChanged(): void;
  /** A change was missed: ask for what happened since `cursors()`. */
  gapFound(): void;
  /** A room that has grown, without what is too much to hold of it. */
  fit(state: RoomState): RoomState;
}

/** Events kept of one feed while something before them is missing. */
const earlyEvents = 500;

const nowhere: Cursor = { feed: 'home', epoch: '0', version: 0 };

/**
 * Follows the caller's feeds. Live events and answers to `feed:sync` come in, in any order and any
 * number of times; every room ends up as the server has it, because a change is applied only when
 * it is the next one of its feed, and whatever comes early waits for the gap to be filled.
 */
export class Feeds {
  readonly #listener: FeedsListener;
  readonly #rooms = new Map<string, RoomState>();
  /** Events that came before one that is missing. */
  readonly #early = new Map<string, ChangeEvent[]>();
  #home: Cursor = nowhere;
  #me = '';
  /** Whom we have blocked, by id. */
  #blocked: ReadonlyMap<string, BlockedPerson> = new Map();

  constructor(listener: FeedsListener) {
    this.#listener = listener;
  }

  /** Starts from what was remembered. */
  restore(
    me: Person,
    home: Cursor,
    rooms: readonly CachedRoom[],
    blocked: readonly BlockedPerson[],
  ): void {
    this.#me = me.id;
    this.#home = home;
    this.#setBlocked(new Map(blocked.map((one) => [one.person.id, one])));
    for (const { room, membership, head, people, cursor, lastAt, readAsOf } of rooms) {
      const state = { ...this.#begin({ room, membership, head, people }), cursor };
      const known = { readAsOf: readAsOf ?? 0, lastAt: lastAt ?? room.createdAt };
      this.#rooms.set(room.id, { ...state, ...known });
    }
  }

  /** Forgets everything; `me` is whose feeds are followed from now on. */
  reset(me: Person | null): void {
    this.#me = me?.id ?? '';
    this.#home = nowhere;
    this.#early.clear();
    this.#setBlocked(new Map());
    for (const roomId of [...this.#rooms.keys()]) this.#remove(roomId);
  }

  get rooms(): ReadonlyMap<string, RoomState> {
    return this.#rooms;
  }

  /** Whose feeds they are; empty while they are nobody's. */
  get me(): string {
    return this.#me;
  }

  get blocked(): ReadonlyMap<string, BlockedPerson> {
    return this.#blocked;
  }

  /** How far the home feed has been followed; null before it is known which rooms there are. */
  get home(): Cursor | null {
    return this.#home === nowhere ? null : this.#home;
  }

  /** How far each feed has been followed, in portions that fit one request, home always among them. */
  cursors(): Cursor[][] {
    const rooms = [...this.#rooms.values()].map((room) => room.cursor);
    const portions: Cursor[][] = [];
    const size = limits.syncFeeds - 1;
    for (let start = 0; start === 0 || start < rooms.length; start += size) {
      portions.push([this.#home, ...rooms.slice(start, start + size)]);
    }
    return portions;
  }

  /** A live event. */
  receive(event: ChangeEvent): void {
    const cursor = event.feed === 'home' ? this.#home : this.#rooms.get(event.feed)?.cursor;
    if (!cursor) {
      // Of a room we have not heard of: the answer that tells of it may be on its way.
      this.#keepEarly(event);
      return;
    }
    const isSameLife = event.epoch === cursor.epoch;
    if (isSameLife && event.version <= cursor.version) return;
    if (isSameLife && event.version === cursor.version + 1) {
      this.#applyAndMove(event.feed, event, { ...cursor, version: event.version });
      this.#applyEarly(event.feed);
      return;
    }
    this.#keepEarly(event);
    this.#listener.gapFound();
  }

  #keepEarly(event: ChangeEvent): void {
    const early = this.#early.get(event.feed) ?? [];
    this.#early.set(event.feed, early);
    // Beyond the bound the oldest go: the gap they leave is noticed like any other.
    if (early.push(event) > earlyEvents) early.shift();
  }

  /** The answer to a sync. @returns whether there is more to ask for */
  update(sync: Result<'feed:sync'>): boolean {
    let more = false;
    for (const update of sync.feeds) {
      if (update.status === 'more') more = true;
      if (update.feed === 'home') this.#updateHome(update);
      else this.#updateRoom(update.feed, update);
      if (update.status !== 'more') this.#applyEarly(update.feed);
    }
    if (!more) this.#forgetUnknown();
    return more;
  }

  /** Changes what is held of a room outside its feed: a page of history, an optimistic position. */
  change(roomId: string, step: (state: RoomState) => RoomState): void {
    const state = this.#rooms.get(roomId);
    if (!state) return;
    const next = step(state);
    if (next !== state) this.#set(roomId, next);
  }

  /** A room just entered, as the answer to joining it says; its event changes nothing more. */
  enter(begun: Begun): RoomState {
    const { room, membership, head } = begun;
    const known = this.#rooms.get(room.id) ?? this.#begin(begun);
    const state = withPlace(known, { membership, readAsOf: head.seq });
    this.#set(room.id, state);
    return state;
  }

  /** A room just left. */
  exit(roomId: string): void {
    this.#remove(roomId);
  }

  #updateHome(update: FeedUpdate): void {
    const isBehind = update.epoch === this.#home.epoch && update.version < this.#home.version;
    if (isBehind && update.status !== 'reset') return;
    if (update.status === 'reset') {
      // Live events may have led further meanwhile, or the server has gone back: asking again tells.
      if (isBehind) this.#listener.gapFound();
      const joined = new Set<string>();
      for (const change of update.changes) {
        if (change.kind === 'membership') joined.add(change.room.id);
      }
      for (const roomId of [...this.#rooms.keys()]) if (!joined.has(roomId)) this.#remove(roomId);
      if (this.#blocked.size > 0) this.#setBlocked(new Map());
      // What is held counts for nothing after a reset, not even where it has the higher version.
      for (const change of update.changes) {
        if (change.kind !== 'membership') continue;
        const place = { membership: change.membership, readAsOf: change.head.seq };
        this.change(change.room.id, (state) => ({ ...state, ...place }));
      }
    }
    for (const change of update.changes) {
      if (update.status === 'reset' || change.version > this.#home.version)
        this.#apply('home', change);
    }
    this.#moveHome({ feed: 'home', epoch: update.epoch, version: update.version });
  }

  #updateRoom(roomId: string, update: FeedUpdate): void {
    const state = this.#rooms.get(roomId);
    if (!state) return;
    const cursor = { feed: roomId, epoch: update.epoch, version: update.version };
    const isBehind = cursor.epoch === state.cursor.epoch && cursor.version < state.cursor.version;
    if (update.status === 'gone') {
      this.#remove(roomId);
    } else if (update.status === 'reset') {
      // As with the home.
      if (isBehind) this.#listener.gapFound();
      const start = update.changes[0];
      if (start?.kind !== 'membership') return;
      // The membership follows the home: its events may have led further than this answer knew.
      const { membership, readAsOf } = state;
      const begun = { ...this.#begin({ ...start, membership }), readAsOf };
      const place = { membership: start.membership, readAsOf: start.head.seq };
      this.#set(roomId, withPlace(begun, place));
      this.#listener.roomReset(roomId);
    } else if (!isBehind) {
      for (const change of inSeqOrder(update.changes)) {
        if (change.version > state.cursor.version) this.#apply(roomId, change);
      }
      this.#moveRoom(roomId, cursor);
    }
  }

  /** Every room of ours is known now: what is left is of rooms that are not ours (any more). */
  #forgetUnknown(): void {
    for (const feed of this.#early.keys()) {
      if (feed !== 'home' && !this.#rooms.has(feed)) this.#early.delete(feed);
    }
  }

  #applyEarly(feed: string): void {
    const waiting = this.#early.get(feed);
    if (!waiting) return;
    this.#early.delete(feed);
    const epoch = feed === 'home' ? this.#home.epoch : this.#rooms.get(feed)?.cursor.epoch;
    for (const event of waiting.sort((a, b) => a.version - b.version)) {
      // One of another life of the feed has nothing to say about this one.
      if (event.epoch === epoch) this.receive(event);
    }
  }

  #applyAndMove(feed: string, change: Change, cursor: Cursor): void {
    this.#apply(feed, change);
    if (feed === 'home') this.#moveHome(cursor);
    else this.#moveRoom(feed, cursor);
  }

  #apply(feed: string, change: Change): void {
    if (feed === 'home') {
      if (change.kind === 'membership') this.#applyMembership(change);
      else if (change.kind === 'block') this.#applyBlock(change);
      return;
    }
    const state = this.#rooms.get(feed);
    if (!state) return;
    // The listener learns first: it knows the author by the time the message is shown.
    this.#listener.applied(change);
    // Also of a message that is not held here: it may be remembered, and must not be so as it was.
    if (change.kind === 'message') this.#listener.messagesChanged([change.message]);
    const next = applyChange(state, change, this.#me);
    if (next !== state) this.#set(feed, this.#listener.fit(next));
  }

  #applyMembership(change: Extract<Change, { kind: 'membership' }>): void {
    const roomId = change.room.id;
    const state = this.#rooms.get(roomId);
    if (!change.membership.joined) this.#remove(roomId);
    else if (state) this.#set(roomId, applyChange(state, change, this.#me));
    else {
      this.#set(roomId, this.#begin(change));
      this.#applyEarly(roomId);
    }
  }

  #applyBlock({ block, person }: Extract<Change, { kind: 'block' }>): void {
    const blocked = new Map(this.#blocked);
    if (block.blockedAt === null) blocked.delete(person.id);
    else blocked.set(person.id, { person, at: block.blockedAt });
    this.#setBlocked(blocked);
  }

  #setBlocked(blocked: ReadonlyMap<string, BlockedPerson>): void {
    this.#blocked = blocked;
    this.#listener.blockedChanged();
  }

  #moveHome(cursor: Cursor): void {
    this.#home = cursor;
    this.#listener.homeMoved();
  }

  #moveRoom(roomId: string, cursor: Cursor): void {
    const state = this.#rooms.get(roomId);
    if (state) this.#set(roomId, { ...state, cursor });
  }

  /** The listener learns who is there before the room is shown. */
  #begin(begun: Begun): RoomState {
    if (begun.people) this.#listener.met(begun.people);
    return beginRoom(begun);
  }

  #set(roomId: string, state: RoomState): void {
    this.#rooms.set(roomId, state);
    this.#listener.roomChanged(roomId, state);
  }

  #remove(roomId: string): void {
    this.#early.delete(roomId);
    this.#rooms.delete(roomId);
    // Also of one that was never held here: another instance may have remembered it.
    this.#listener.roomChanged(roomId, null);
  }
}

/**
 * Messages by seq: one that changed after later ones were said comes after them by version, and
 * would be taken for the far side of a hole.
 */
function inSeqOrder(changes: readonly Change[]): Change[] {
  const seqOf = (change: Change) => (change.kind === 'message' ? change.message.seq : 0);
  return [...changes].sort((a, b) => seqOf(a) - seqOf(b));
}
