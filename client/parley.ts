import type { CallerInput, CommandName, Result, RoomListing } from '../protocol/commands.ts';
import type { Message, Notify, Person } from '../protocol/entities.ts';
import { newId } from '../protocol/uuid.ts';
import type { BlockedPerson, Cache } from './cache.ts';
import { type Clock, systemClock } from './clock.ts';
import { mentionsPerson } from './mentions-person.ts';
import type { MessageListener } from './message-listeners.ts';
import { quietly } from './quietly.ts';
import { Rooms } from './rooms.ts';
import { Session } from './session.ts';
import { noSiblings, type Siblings } from './siblings.ts';
import { type StorageView, storageAfter } from './storage.ts';
import { type Topic, Topics } from './topics.ts';
import type { Transport } from './transport.ts';
import type {
  AvailabilityView,
  ConnectionView,
  OwnAvailabilityView,
  PeopleView,
  RoomView,
  TimelineView,
} from './views.ts';
import { type HistoryBounds, usualBounds } from './window.ts';

export interface ParleyOptions {
  transport: Transport;
  cache: Cache;
  clock?: Clock;
  /** The other instances over the same cache; without them this one is alone with it. */
  siblings?: Siblings;
  /** Smaller ones let a simulation reach them with little. */
  bounds?: HistoryBounds;
  /** What the cache is good for, where that is known beforehand. */
  storage?: StorageView;
}

/** One person's Parley: what a screen shows and a bot talks to. See views.ts for what it gives. */
export class Parley {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #topics = new Topics();
  readonly #rooms: Rooms;
  readonly #session: Session;
  #storage: StorageView;

  constructor(options: ParleyOptions) {
    const { transport, cache, clock = systemClock, siblings = noSiblings } = options;
    this.#transport = transport;
    this.#clock = clock;
    this.#storage = options.storage ?? 'kept';
    const common = {
      cache,
      clock,
      siblings,
      topics: this.#topics,
      ask: <N extends CommandName>(name: N, input: CallerInput<N>) => this.call(name, input),
      cacheFailed: (error: unknown) => this.#cacheFailed(error),
    };
    this.#rooms = new Rooms({
      ...common,
      bounds: options.bounds ?? usualBounds,
      gapFound: () => this.#session.catchUp(),
    });
    this.#session = new Session({ ...common, transport, rooms: this.#rooms });
  }

  /** Shows what was remembered, then connects and stays connected. */
  start(): Promise<void> {
    return this.#session.start();
  }

  stop(): Promise<void> {
    return this.#session.stop();
  }

  subscribe(topic: Topic, listener: () => void): () => void {
    return this.#topics.subscribe(topic, listener);
  }

  onMessage(listener: MessageListener): () => void {
    return this.#rooms.messageListeners.add(listener);
  }

  get connection(): ConnectionView {
    return this.#session.connection.view;
  }

  get storage(): StorageView {
    return this.#storage;
  }

  get me(): Person | null {
    return this.#session.me;
  }

  /** Whether it is known which rooms there are, from the cache or from the server. */
  get ready(): boolean {
    return this.#session.ready;
  }

  /** The rooms joined: the lobby, then the others by name. */
  get rooms(): readonly RoomView[] {
    return this.#rooms.views.rooms;
  }

  room(roomId: string): RoomView | undefined {
    return this.#rooms.views.room(roomId);
  }

  /** Somebody who wrote, is present, or is a member somewhere we have looked. */
  person(id: string): Person | undefined {
    return this.#rooms.known.get(id);
  }

  /** Whom one has blocked, by id; another map where they are others. Topic `blocked`. */
  get blocked(): ReadonlyMap<string, BlockedPerson> {
    return this.#rooms.feeds.blocked;
  }

  /** How many reported messages wait for whoever is signed in to act. Topic `reports`. */
  get openReports(): number {
    return this.#session.reports.open;
  }

  /** Has nothing to do with somebody any more, on all devices, until it is taken back. */
  async setBlocked(personId: string, isBlocked: boolean): Promise<void> {
    await this.call(isBlocked ? 'person:block' : 'person:unblock', { personId });
  }

  /** Whether somebody else's message mentions whoever is signed in, who has not blocked them. */
  mentionsMe(message: Message): boolean {
    if (this.me === null || this.blocked.has(message.authorId)) return false;
    return mentionsPerson(message, this.me.id);
  }

  timeline(roomId: string): TimelineView {
    return this.#rooms.views.timeline(roomId);
  }

  people(roomId: string): PeopleView {
    return this.#rooms.people.view(roomId);
  }

  /** More of the people present, where there are too many to be told of all. */
  loadMorePeople(roomId: string): void {
    quietly(this.#rooms.people.loadMore(roomId));
  }

  /** How it is with somebody who is on the screen: see `lookAt`. */
  availability(personId: string): AvailabilityView {
    return this.#rooms.availability.of(personId);
  }

  /** How it is with whoever is signed in, on all their devices. */
  get ownAvailability(): OwnAvailabilityView {
    return this.#rooms.availability.own;
  }

  /** Somebody is on the screen from now on, until the returned function is called. */
  lookAt(personId: string): () => void {
    return this.#rooms.availability.look(personId);
  }

  /** Nobody has touched this device for a while, or somebody has again. */
  setIdle(idle: boolean): void {
    this.#rooms.availability.setIdle(idle);
  }

  /** Says how it is with oneself. What is left out stays, null ends it. Rejects as `call` does. */
  setStatus(change: CallerInput<'status:set'>): Promise<void> {
    return this.#rooms.availability.set(change);
  }

  /** Who else is typing. */
  typing(roomId: string): readonly Person[] {
    return this.#rooms.people.typing(roomId);
  }

  /** Looks at a room from now on: its newest messages, its members, who is there. */
  openRoom(roomId: string): void {
    this.#rooms.open(roomId, this.me);
  }

  /** Stops looking: of a long history only the newest part is kept. */
  closeRoom(roomId: string): void {
    this.#rooms.close(roomId);
  }

  /** Fetches what is unread in rooms of which nothing is held, so that it is there when it is asked for. */
  fetchUnread(): void {
    quietly(this.#rooms.history.fetchUnread());
  }

  /** Fetches a room's newest messages where they are not held: somebody is about to open it. */
  fetchNewest(roomId: string): void {
    this.#rooms.history.loadNewest(roomId);
  }

  /** One more page at the older end of what is shown; how it goes shows in the timeline. */
  loadOlder(roomId: string): Promise<void> {
    return this.#rooms.history.loadOlder(roomId);
  }

  /** One more page at the newer end, where the newest message is not shown. */
  loadNewer(roomId: string): Promise<void> {
    return this.#rooms.history.loadNewer(roomId);
  }

  /**
   * The timeline of a room becomes what was said around `seq`, until `showNewest`, or until it grows
   * into the newest messages again. Rejects with `ParleyError` or `Unreachable` when that cannot be
   * had; then it stays as it was. What is remembered can be had without a connection.
   */
  showAround(roomId: string, seq: number): Promise<void> {
    return this.#rooms.history.showAround(roomId, seq);
  }

  /** The timeline of a room ends with the newest message again. */
  showNewest(roomId: string): void {
    this.#rooms.history.showNewest(roomId);
  }

  /** seq of the first message sent at or after `time` (Unix ms by the server's clock), if there is one. */
  async seqAt(roomId: string, time: number): Promise<number | null> {
    const { seq } = await this.call('message:seek', { roomId, at: time });
    return seq;
  }

  /**
   * Sends a message. Resolves with its id as soon as it is safe in the outbox, from where it goes
   * out whenever the server can be reached. Rejects when it could not be saved.
   */
  send(roomId: string, text: string): Promise<string> {
    return this.#rooms.outbox.add(roomId, text);
  }

  /**
   * Leaves nothing of a message but its place: one of one's own, or where one may moderate. Rejects with
   * `ParleyError` or `Unreachable`.
   */
  async deleteMessage(roomId: string, messageId: string): Promise<void> {
    await this.call('message:delete', { roomId, messageId });
  }

  /** Sends a message again that was refused for good. */
  retry(messageId: string): Promise<void> {
    return this.#rooms.outbox.retry(messageId);
  }

  discard(messageId: string): Promise<void> {
    return this.#rooms.outbox.discard(messageId);
  }

  /**
   * Everything up to `seq` has been read. What was marked as unread, on whichever device, is not read
   * by being on the screen still: only by opening the room again, by what is said next, or deliberately.
   *
   * @param isDeliberate somebody says so, with a button or a key
   */
  markRead(roomId: string, seq: number, isDeliberate = false): void {
    quietly(this.#rooms.reads.mark(roomId, seq, isDeliberate));
  }

  /** The message with this `seq`, and everything after it, is unread again, on all devices. */
  markUnread(roomId: string, seq: number): void {
    quietly(this.#rooms.reads.markUnread(roomId, seq));
  }

  /**
   * Everything is read, in all rooms. Resolves with those in which something was not, and up to where it
   * was: what `markUnread` takes back.
   */
  markAllRead(): Promise<{ roomId: string; readSeq: number }[]> {
    return this.#rooms.reads.markAll();
  }

  /** Of what in a room one is to be told, on all devices. Rejects with `ParleyError` or `Unreachable`. */
  async setNotify(roomId: string, notify: Notify): Promise<void> {
    this.#rooms.placed(await this.call('room:notify', { roomId, notify }));
  }

  /** Whether a room is one of one's favourites, on all devices. Rejects as above. */
  async setFavourite(roomId: string, favourite: boolean): Promise<void> {
    this.#rooms.placed(await this.call('room:favourite', { roomId, favourite }));
  }

  setTyping(roomId: string, typing: boolean): void {
    quietly(this.call('typing:set', { roomId, typing }));
  }

  findRoom(slug: string): Promise<RoomListing> {
    return this.call('room:find', { slug });
  }

  /** A page of the public rooms. @param after the slug of the last room of the page before */
  listRooms(after?: string): Promise<{ rooms: RoomListing[]; more: boolean }> {
    return this.call('room:list', after === undefined ? {} : { after });
  }

  async createRoom(
    name: string,
    topic = '',
    kind: 'public' | 'private' = 'public',
  ): Promise<RoomView> {
    const id = newId(this.#clock.now());
    return this.#rooms.enter(await this.call('room:create', { id, kind, name, topic }));
  }

  /** People with whom one shares a room, by words of their name or handle; by name, guests last. */
  async findPeople(words: string, limit?: number): Promise<readonly Person[]> {
    const input = { words, ...(limit !== undefined && { limit }) };
    return (await this.call('person:find', input)).people;
  }

  /** The one room with somebody else; made where there is none. */
  async openDirect(personId: string): Promise<RoomView> {
    const id = newId(this.#clock.now());
    return this.#rooms.enter(await this.call('direct:open', { id, personId }));
  }

  /** @param people the ids of two or more others */
  async createGroup(people: readonly string[], name?: string): Promise<RoomView> {
    const id = newId(this.#clock.now());
    const input = { id, people: [...people], ...(name !== undefined && { name }) };
    return this.#rooms.enter(await this.call('group:create', input));
  }

  /** Takes a direct or group room out of the list, on all devices, until something is said in it. */
  async hideRoom(roomId: string): Promise<void> {
    await this.call('room:hide', { roomId });
  }

  async joinRoom(roomId: string): Promise<RoomView> {
    return this.#rooms.enter(await this.call('room:join', { roomId }));
  }

  async leaveRoom(roomId: string): Promise<void> {
    await this.call('room:leave', { roomId });
    this.#rooms.feeds.exit(roomId);
  }

  /**
   * Becomes a guest on this connection, and stays one when it has to be made anew.
   *
   * @returns the token with which the same guest can come back
   */
  join(name: string): Promise<string> {
    return this.#session.join(name);
  }

  /** Ends the session, and discards what has not gone out. */
  signOut(): Promise<void> {
    return this.#session.signOut();
  }

  /** Tries to connect again, now. */
  reconnect(): void {
    this.#session.reconnect();
  }

  /**
   * To be called after a time of which nobody knows what became of the connection: the machine was
   * asleep, the network is another. Makes sure of it now, before a heartbeat fails.
   */
  wake(): void {
    this.#session.wake();
  }

  /** Any command of the protocol. Rejects with `ParleyError` or `Unreachable`. */
  call<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
    return this.#transport.request(name, input);
  }

  /** Copies can be fetched again, and a failing outbox is told to whoever sends; all are told once. */
  #cacheFailed(error: unknown): void {
    console.warn('Parley: the cache failed.', error);
    const storage = storageAfter(error);
    if (this.#storage === storage || this.#storage === 'refused') return;
    this.#storage = storage;
    this.#topics.fire('storage');
  }
}
