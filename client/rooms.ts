import type { Result } from '../protocol/commands.ts';
import type { Message, Person } from '../protocol/entities.ts';
import type { Change } from '../protocol/events.ts';
import type { Signals } from '../protocol/signals.ts';
import { Availability } from './availability.ts';
import type { Cache } from './cache.ts';
import { CacheWriter } from './cache-writer.ts';
import type { Ask } from './catch-up.ts';
import type { Clock } from './clock.ts';
import { Feeds } from './feeds.ts';
import { History } from './history.ts';
import { lobbySlug } from './lobby-slug.ts';
import { MessageListeners } from './message-listeners.ts';
import { Outbox } from './outbox.ts';
import { People } from './people.ts';
import { quietly } from './quietly.ts';
import { ReadPositions } from './read-positions.ts';
import { mergeMessages, type RoomState, trimMessages, withPlace } from './room-state.ts';
import type { Siblings } from './siblings.ts';
import type { Topics } from './topics.ts';
import { ViewCache } from './view-cache.ts';
import type { RoomView } from './views.ts';
import type { HistoryBounds } from './window.ts';

export interface RoomsNeeds {
  cache: Cache;
  clock: Clock;
  siblings: Siblings;
  bounds: HistoryBounds;
  topics: Topics;
  ask: Ask;
  /** A change was missed: ask for what happened meanwhile. */
  gapFound(): void;
  cacheFailed(error: unknown): void;
}

/** One person's rooms and all that is in them: ties together the parts that each know one side of it. */
export class Rooms {
  readonly feeds: Feeds;
  readonly history: History;
  readonly outbox: Outbox;
  readonly reads: ReadPositions;
  readonly people: People;
  readonly availability: Availability;
  readonly writer: CacheWriter;
  readonly views: ViewCache;
  readonly messageListeners = new MessageListeners();
  /** Everybody heard of. */
  readonly known = new Map<string, Person>();
  readonly #needs: RoomsNeeds;
  readonly #open = new Set<string>();

  constructor(needs: RoomsNeeds) {
    this.#needs = needs;
    const { cache, clock, siblings, bounds, topics, ask, cacheFailed } = needs;
    const timelineChanged = (roomId: string) => this.views.timelineChanged(roomId);
    const learn = (people: readonly Person[]) => this.#meet(people);
    this.writer = new CacheWriter({
      cache,
      clock,
      rooms: () => this.feeds.rooms,
      home: () => this.feeds.home,
      blocked: () => [...this.feeds.blocked.values()],
      person: (id) => this.known.get(id),
      failed: cacheFailed,
    });
    this.feeds = new Feeds({
      roomChanged: (roomId, state) => this.#changed(roomId, state),
      met: learn,
      applied: (change) => this.#learn(change),
      roomReset: (roomId) => this.#reset(roomId),
      messagesChanged: (messages) => this.writer.messages(messages),
      homeMoved: () => this.writer.homeMoved(),
      blockedChanged: () => topics.fire('blocked'),
      gapFound: () => needs.gapFound(),
      fit: (state) => this.#fit(state),
    });
    this.history = new History({
      feeds: this.feeds,
      cache,
      bounds,
      ask,
      learn,
      loaded: (messages, isNewest) => {
        if (isNewest) this.writer.messages(messages);
        for (const message of messages) quietly(this.outbox.settle(message));
      },
      changed: timelineChanged,
      flush: () => this.writer.flush(),
      cacheFailed,
    });
    this.outbox = new Outbox({
      cache,
      clock,
      siblings,
      send: async ({ id, roomId, text }) =>
        (await ask('message:send', { id, roomId, text })).message,
      delivered: (message) => this.#delivered(message),
      isShown: ({ id, roomId }) =>
        !!this.feeds.rooms.get(roomId)?.messages.some((message) => message.id === id),
      failed: cacheFailed,
      changed: timelineChanged,
    });
    this.reads = new ReadPositions(this.feeds, ask, clock);
    this.availability = new Availability({ clock, ask, fire: (topic) => topics.fire(topic) });
    this.people = new People({
      clock,
      ask,
      learn,
      fire: (topic) => topics.fire(topic),
      noticesChanged: timelineChanged,
      lastSeq: (roomId) => this.feeds.rooms.get(roomId)?.lastSeq ?? 0,
      isLobby: (roomId) => this.feeds.rooms.get(roomId)?.room.slug === lobbySlug,
    });
    this.views = new ViewCache({
      feeds: this.feeds,
      history: this.history,
      outbox: this.outbox,
      people: this.people,
      topics,
    });
  }

  /** Whose rooms they are. */
  begin(me: Person): void {
    this.#meet([me]);
  }

  /** Of a person whose session has ended only what they typed stays behind, for them alone. */
  forget(): void {
    this.feeds.reset(null);
    this.outbox.close();
    this.reads.reset();
    this.people.clear();
    this.availability.clear();
    this.#open.clear();
    this.known.clear();
    this.messageListeners.forget();
    this.views.clear();
    quietly(this.writer.forget());
  }

  /** See `Parley.openRoom`. */
  open(roomId: string, me: Person | null): void {
    if (!this.feeds.rooms.has(roomId)) return;
    this.#open.add(roomId);
    this.reads.release(roomId);
    this.history.loadNewest(roomId);
    if (me) quietly(this.people.look(roomId, me));
  }

  close(roomId: string): void {
    if (this.#open.delete(roomId)) this.history.close(roomId);
  }

  /** All feeds are caught up with on a new connection: asks for what is no part of them. */
  reconnected(): void {
    for (const roomId of this.#open) this.history.loadNewest(roomId);
    this.availability.connected();
    quietly(this.people.reconnected((roomId) => this.#open.has(roomId)));
    quietly(this.reads.flush());
  }

  disconnected(): void {
    this.outbox.setOnline(false);
    this.people.disconnected();
    this.availability.disconnected();
  }

  /** Of who is blocked nobody wants to know that they type. */
  typed(signal: Signals['typing']): void {
    if (!this.feeds.blocked.has(signal.person.id)) this.people.typed(signal);
  }

  /** A room just entered, as the answer says. */
  enter(entered: Result<'room:join'>): RoomView {
    const { id } = this.feeds.enter(entered).room;
    this.availability.refresh();
    const view = this.views.room(id);
    if (!view) throw new Error('a room that was entered is there');
    return view;
  }

  /** What a room is to us is another, as the answer says. */
  placed({ membership, head }: Result<'room:notify'>): void {
    this.feeds.change(membership.roomId, (held) =>
      withPlace(held, { membership, readAsOf: head.seq }),
    );
  }

  #changed(roomId: string, state: RoomState | null): void {
    this.writer.room(roomId);
    this.reads.follow(roomId, state);
    if (!state) {
      quietly(this.outbox.settleAcknowledged(roomId));
      this.history.forget(roomId);
      this.people.forget(roomId);
      // Who shared this room alone with us is nobody to us now.
      this.availability.refresh();
      this.#open.delete(roomId);
    }
    this.views.roomsChanged(roomId);
  }

  #reset(roomId: string): void {
    this.writer.reset(roomId);
    this.history.reset(roomId);
    this.reads.release(roomId);
    quietly(this.outbox.settleAcknowledged(roomId));
    if (this.#open.has(roomId)) this.history.loadNewest(roomId);
    quietly(this.people.reset(roomId, this.#open.has(roomId)));
  }

  #learn(change: Change): void {
    if (change.kind === 'message') {
      this.#meet([change.author]);
      const { message, author } = change;
      quietly(this.outbox.settle(message));
      this.history.follow(message);
      if (message.deletedAt !== undefined) return;
      this.people.spoke(message);
      const epoch = this.feeds.rooms.get(message.roomId)?.cursor.epoch ?? '';
      this.messageListeners.tell(epoch, message, author);
    } else if (change.kind === 'member') {
      this.#meet([change.person]);
      this.people.memberChanged(change);
    }
  }

  #delivered(message: Message): boolean {
    const { roomId } = message;
    const state = this.feeds.rooms.get(roomId);
    // Merged only where it touches what is held: what lies before it may still be on its way.
    if (!state || message.seq > state.lastSeq + 1) return !state;
    this.feeds.change(roomId, (held) => this.#fit(mergeMessages(held, [message])));
    this.writer.messages([message]);
    return true;
  }

  #fit(state: RoomState): RoomState {
    const isOpen = this.#open.has(state.room.id);
    return isOpen ? this.history.fit(state) : trimMessages(state, this.#needs.bounds.unseen);
  }

  #meet(people: readonly Person[]): void {
    for (const person of people) this.known.set(person.id, person);
  }
}
