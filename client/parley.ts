import type { CallerInput, CommandName, Result, RoomListing } from '../protocol/commands.ts';
import type { Message, Person } from '../protocol/entities.ts';
import type { Change, ChangeEvent } from '../protocol/events.ts';
import type { Signals } from '../protocol/signals.ts';
import { newId } from '../protocol/uuid.ts';
import { protocolVersion } from '../protocol/version.ts';
import type { Cache } from './cache.ts';
import { CacheWriter } from './cache-writer.ts';
import { CatchUp } from './catch-up.ts';
import { type Clock, systemClock } from './clock.ts';
import { Connection } from './connection.ts';
import { Feeds } from './feeds.ts';
import { History } from './history.ts';
import { MentionCounter } from './mention-counter.ts';
import { type MessageListener, MessageListeners } from './message-listeners.ts';
import { Outbox } from './outbox.ts';
import { People } from './people.ts';
import { quietly } from './quietly.ts';
import { ReadPositions } from './read-positions.ts';
import { mergeMessages, type RoomState, trimMessages } from './room-state.ts';
import { roomView } from './room-view.ts';
import { type News, noSiblings, type Siblings } from './siblings.ts';
import { type StorageView, storageAfter } from './storage.ts';
import { type Topic, Topics } from './topics.ts';
import type { Transport } from './transport.ts';
import { ViewCache } from './view-cache.ts';
import type { ConnectionView, PeopleView, RoomView, TimelineView } from './views.ts';
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

/** After a sleep a connection that answers nothing within this time is taken for dead, in ms. */
const wakeMillis = 4_000;

/** A server of another version is asked again after so long, half of it more by chance, in ms. */
const outdatedMillis = 60_000;

/** One person's Parley: what a screen shows and a bot talks to. See views.ts for what it gives. */
export class Parley {
  readonly #transport: Transport;
  readonly #cache: Cache;
  readonly #clock: Clock;
  readonly #siblings: Siblings;
  readonly #bounds: HistoryBounds;
  readonly #topics = new Topics();
  readonly #feeds: Feeds;
  readonly #outbox: Outbox;
  readonly #history: History;
  readonly #catchUp: CatchUp;
  readonly #reads: ReadPositions;
  readonly #people: People;
  readonly #writer: CacheWriter;
  readonly #known = new Map<string, Person>();
  readonly #views: ViewCache;
  readonly #mentions = new MentionCounter();
  readonly #open = new Set<string>();
  readonly #messageListeners = new MessageListeners();
  readonly #connection: Connection;
  #storage: StorageView;
  #cancelRetry: (() => void) | null = null;
  #me: Person | null = null;
  #ready = false;
  #isJoining = false;
  #hearNoMore: (() => void) | null = null;

  constructor(options: ParleyOptions) {
    this.#transport = options.transport;
    this.#cache = options.cache;
    this.#clock = options.clock ?? systemClock;
    this.#siblings = options.siblings ?? noSiblings;
    this.#bounds = options.bounds ?? usualBounds;
    this.#storage = options.storage ?? 'kept';
    this.#connection = new Connection(this.#clock, () => this.#topics.fire('connection'));
    const ask = <N extends CommandName>(name: N, input: CallerInput<N>) =>
      this.#transport.request(name, input);
    this.#writer = new CacheWriter({
      cache: this.#cache,
      clock: this.#clock,
      rooms: () => this.#feeds.rooms,
      home: () => this.#feeds.home,
      person: (id) => this.#known.get(id),
      failed: (error) => this.#cacheFailed(error),
    });
    this.#feeds = new Feeds({
      roomChanged: (roomId, state) => {
        this.#writer.room(roomId);
        this.#reads.follow(roomId, state);
        if (!state) {
          quietly(this.#outbox.settleAcknowledged(roomId));
          this.#history.forget(roomId);
          this.#people.forget(roomId);
          this.#open.delete(roomId);
        }
        this.#views.roomsChanged(roomId);
      },
      applied: (change) => this.#learn(change),
      roomReset: (roomId) => {
        this.#writer.reset(roomId);
        this.#history.reset(roomId);
        this.#reads.release(roomId);
        quietly(this.#outbox.settleAcknowledged(roomId));
        if (this.#open.has(roomId)) this.#history.loadNewest(roomId);
        quietly(this.#people.reset(roomId, this.#open.has(roomId)));
      },
      messagesChanged: (messages) => this.#writer.messages(messages),
      homeMoved: () => this.#writer.homeMoved(),
      gapFound: () => this.#catchUp.run(),
      fit: (state) => this.#fit(state),
    });
    this.#history = new History({
      feeds: this.#feeds,
      cache: this.#cache,
      bounds: this.#bounds,
      ask,
      learn: (people) => this.#remember(people),
      loaded: (messages, isNewest) => {
        if (isNewest) this.#writer.messages(messages);
        for (const message of messages) quietly(this.#outbox.settle(message));
      },
      changed: (roomId) => this.#views.timelineChanged(roomId),
      flush: () => this.#writer.flush(),
      cacheFailed: (error) => this.#cacheFailed(error),
    });
    this.#outbox = new Outbox({
      cache: this.#cache,
      clock: this.#clock,
      siblings: this.#siblings,
      send: async ({ id, roomId, text }) =>
        (await ask('message:send', { id, roomId, text })).message,
      delivered: (message) => this.#delivered(message),
      isShown: ({ id, roomId }) =>
        !!this.#feeds.rooms.get(roomId)?.messages.some((message) => message.id === id),
      failed: (error) => this.#cacheFailed(error),
      changed: (roomId) => this.#views.timelineChanged(roomId),
    });
    this.#reads = new ReadPositions(this.#feeds, ask, this.#clock);
    this.#people = new People({
      clock: this.#clock,
      ask,
      learn: (people) => this.#remember(people),
      fire: (topic) => this.#topics.fire(topic),
      noticesChanged: (roomId) => this.#views.timelineChanged(roomId),
      lastSeq: (roomId) => this.#feeds.rooms.get(roomId)?.lastSeq ?? 0,
    });
    this.#views = new ViewCache({
      feeds: this.#feeds,
      mentions: this.#mentions,
      history: this.#history,
      outbox: this.#outbox,
      people: this.#people,
      topics: this.#topics,
    });
    this.#catchUp = new CatchUp({
      feeds: this.#feeds,
      clock: this.#clock,
      ask,
      done: () => this.#caughtUp(),
      signedOut: () => this.#signedOut(),
    });
  }

  /** Shows what was remembered, then connects and stays connected. */
  async start(): Promise<void> {
    this.#hearNoMore = this.#siblings.hear((news) => this.#heard(news));
    await this.#recall().catch((error: unknown) => this.#cacheFailed(error));
    this.#transport.open({
      onOpen: () => undefined,
      onClose: () => this.#lost(),
      onRefused: () => this.#refused(),
      onEvent: (name, data) => this.#receive(name, data),
    });
  }

  async stop(): Promise<void> {
    this.#hearNoMore?.();
    this.#cancelRetry?.();
    this.#catchUp.stop();
    this.#outbox.stop();
    this.#reads.stop();
    this.#transport.close();
    await this.#writer.flush();
  }

  subscribe(topic: Topic, listener: () => void): () => void {
    return this.#topics.subscribe(topic, listener);
  }

  onMessage(listener: MessageListener): () => void {
    return this.#messageListeners.add(listener);
  }

  get connection(): ConnectionView {
    return this.#connection.view;
  }

  get storage(): StorageView {
    return this.#storage;
  }

  get me(): Person | null {
    return this.#me;
  }

  /** Whether it is known which rooms there are, from the cache or from the server. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The rooms joined: the lobby, then the others by name. */
  get rooms(): readonly RoomView[] {
    return this.#views.rooms;
  }

  room(roomId: string): RoomView | undefined {
    return this.#views.room(roomId);
  }

  /** Somebody who wrote, is present, or is a member somewhere we have looked. */
  person(id: string): Person | undefined {
    return this.#known.get(id);
  }

  /** Whether somebody else's message mentions whoever is signed in. */
  mentionsMe(message: Message): boolean {
    return this.#mentions.mentions(message);
  }

  timeline(roomId: string): TimelineView {
    return this.#views.timeline(roomId);
  }

  people(roomId: string): PeopleView {
    return this.#people.view(roomId);
  }

  /** Who else is typing. */
  typing(roomId: string): readonly Person[] {
    return this.#people.typing(roomId);
  }

  /** Looks at a room from now on: its newest messages, its members, who is there. */
  openRoom(roomId: string): void {
    if (!this.#feeds.rooms.has(roomId)) return;
    this.#open.add(roomId);
    this.#reads.release(roomId);
    this.#history.loadNewest(roomId);
    if (this.#me) quietly(this.#people.look(roomId, this.#me));
  }

  /** Stops looking: of a long history only the newest part is kept. */
  closeRoom(roomId: string): void {
    if (this.#open.delete(roomId)) this.#history.close(roomId);
  }

  /** One more page at the older end of what is shown; how it goes shows in the timeline. */
  loadOlder(roomId: string): Promise<void> {
    return this.#history.loadOlder(roomId);
  }

  /** One more page at the newer end, where the newest message is not shown. */
  loadNewer(roomId: string): Promise<void> {
    return this.#history.loadNewer(roomId);
  }

  /**
   * The timeline of a room becomes what was said around `seq`, until `showNewest`, or until it grows
   * into the newest messages again. Rejects with `ParleyError` or `Unreachable` when that cannot be
   * had; then it stays as it was. What is remembered can be had without a connection.
   */
  showAround(roomId: string, seq: number): Promise<void> {
    return this.#history.showAround(roomId, seq);
  }

  /** The timeline of a room ends with the newest message again. */
  showNewest(roomId: string): void {
    this.#history.showNewest(roomId);
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
    return this.#outbox.add(roomId, text);
  }

  /** Sends a message again that was refused for good. */
  retry(messageId: string): Promise<void> {
    return this.#outbox.retry(messageId);
  }

  discard(messageId: string): Promise<void> {
    return this.#outbox.discard(messageId);
  }

  /**
   * Everything up to `seq` has been read. What was marked as unread, on whichever device, is not read
   * by being on the screen still: only by opening the room again, by what is said next, or deliberately.
   *
   * @param isDeliberate somebody says so, with a button or a key
   */
  markRead(roomId: string, seq: number, isDeliberate = false): void {
    quietly(this.#reads.mark(roomId, seq, isDeliberate));
  }

  /** The message with this `seq`, and everything after it, is unread again, on all devices. */
  markUnread(roomId: string, seq: number): void {
    quietly(this.#reads.markUnread(roomId, seq));
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

  async createRoom(name: string, topic = ''): Promise<RoomView> {
    const id = newId(this.#clock.now());
    return this.#enter(await this.call('room:create', { id, name, topic }));
  }

  async joinRoom(roomId: string): Promise<RoomView> {
    return this.#enter(await this.call('room:join', { roomId }));
  }

  async leaveRoom(roomId: string): Promise<void> {
    await this.call('room:leave', { roomId });
    this.#feeds.exit(roomId);
  }

  /**
   * Becomes a guest on this connection, and stays one when it has to be made anew.
   *
   * @returns the token with which the same guest can come back
   */
  async join(name: string): Promise<string> {
    // What is sent behind this request would be said by the new person.
    this.#isJoining = true;
    this.#outbox.setOnline(false);
    try {
      const { token } = await this.call('guest:join', { name });
      if (token === null) throw new Error('a session begun on a connection has a token');
      this.#transport.presentToken(token);
      return token;
    } finally {
      this.#isJoining = false;
      if (this.#connection.view.state === 'online') this.#outbox.setOnline(true);
    }
  }

  /** Ends the session, and discards what has not gone out. */
  async signOut(): Promise<void> {
    await this.call('session:end', {});
    this.#transport.presentToken(null);
    this.#siblings.tell({ kind: 'session', personId: null });
    quietly(this.#outbox.clear());
    this.#signedOut();
  }

  /** Tries to connect again, now. */
  reconnect(): void {
    this.#cancelRetry?.();
    this.#transport.reconnect();
    this.#connection.connecting();
  }

  /**
   * To be called after a time of which nobody knows what became of the connection: the machine was
   * asleep, the network is another. Makes sure of it now, before a heartbeat fails.
   */
  wake(): void {
    const { state } = this.#connection.view;
    if (state === 'offline' || state === 'outdated') this.#transport.reconnect();
    if (state !== 'online') return;
    this.#catchUp.run();
    this.#clock.after(wakeMillis, () => {
      if (this.#catchUp.isRunning) this.#transport.reconnect();
    });
  }

  /** Any command of the protocol. Rejects with `ParleyError` or `Unreachable`. */
  call<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
    return this.#transport.request(name, input);
  }

  async #recall(): Promise<void> {
    const { me, homeCursor, rooms } = await this.#cache.load();
    if (!me || !homeCursor) return;
    this.#me = me;
    this.#mentions.begin(me);
    this.#remember([me]);
    this.#feeds.restore(me, homeCursor, rooms);
    this.#writer.begin(me, false);
    this.#ready = true;
    this.#topics.fire('me');
    this.#views.roomsChanged();
    await this.#outbox.open(me.id);
    // After the first paint, and one by one: this is only for what they say of what is unread.
    this.#history.recallUnread().catch((error: unknown) => this.#cacheFailed(error));
  }

  #heard(news: News): void {
    if (news.kind !== 'session') this.#outbox.heard(news);
    else if (news.personId === null) this.#signedOut();
    else if (news.personId !== this.#me?.id) this.reconnect();
  }

  #receive(name: string, data: unknown): void {
    // What its words mean in that version nobody knows; its greeting alone is the same in all.
    if (this.#connection.view.state === 'outdated' && name !== 'hello') return;
    switch (name) {
      case 'hello':
        this.#greeted(data as Signals['hello']);
        break;
      case 'message':
      case 'member':
      case 'room':
      case 'membership':
        this.#feeds.receive(data as ChangeEvent);
        break;
      case 'presence':
        this.#people.presence(data as Signals['presence']);
        break;
      case 'typing':
        this.#people.typed(data as Signals['typing']);
        break;
    }
  }

  #greeted({ person, protocol }: Signals['hello']): void {
    if (protocol !== protocolVersion) {
      this.#outdated(protocol);
      return;
    }
    this.#connection.compatible();
    if (!person) {
      this.#signedOut();
      return;
    }
    if (this.#me?.id !== person.id) {
      if (this.#me) this.#forget();
      this.#feeds.reset(person);
      this.#writer.begin(person, true);
      this.#siblings.tell({ kind: 'session', personId: person.id });
    }
    this.#me = person;
    this.#mentions.begin(person);
    this.#remember([person]);
    this.#topics.fire('me');
    this.#outbox.open(person.id).catch((error: unknown) => this.#cacheFailed(error));
    this.#catchUp.run();
  }

  #caughtUp(): void {
    const wasOnline = this.#connection.view.state === 'online';
    this.#ready = true;
    if (!wasOnline) {
      this.#connection.online();
      for (const roomId of this.#open) this.#history.loadNewest(roomId);
      quietly(this.#people.reconnected((roomId) => this.#open.has(roomId)));
      quietly(this.#reads.flush());
    }
    this.#views.roomsChanged();
    if (!this.#isJoining) this.#outbox.setOnline(true);
  }

  /** Goes away from a server that would not be understood, and looks later whether it is another. */
  #outdated(server: number): void {
    this.#connection.outdated(server);
    this.#transport.close();
    this.#cancelRetry?.();
    const wait = outdatedMillis * (1 + this.#clock.random() / 2);
    this.#cancelRetry = this.#clock.after(wait, () => this.#transport.reconnect());
  }

  /** Copies can be fetched again, and a failing outbox is told to whoever sends; all are told once. */
  #cacheFailed(error: unknown): void {
    console.warn('Parley: the cache failed.', error);
    const storage = storageAfter(error);
    if (this.#storage === storage || this.#storage === 'refused') return;
    this.#storage = storage;
    this.#topics.fire('storage');
  }

  #lost(): void {
    this.#catchUp.stop();
    this.#outbox.setOnline(false);
    this.#connection.lost();
    this.#people.disconnected();
  }

  /** The token is no good (any more): comes back without one, ready for somebody to join. */
  #refused(): void {
    this.#transport.presentToken(null);
    this.#signedOut();
    this.#transport.reconnect();
  }

  #signedOut(): void {
    this.#catchUp.stop();
    this.#outbox.setOnline(false);
    if (this.#me) this.#forget();
    this.#connection.signedOut();
  }

  /** Of a person whose session has ended only what they typed stays behind, for them alone. */
  #forget(): void {
    this.#me = null;
    this.#ready = false;
    this.#feeds.reset(null);
    this.#outbox.close();
    this.#reads.reset();
    this.#people.clear();
    this.#open.clear();
    this.#known.clear();
    this.#messageListeners.forget();
    this.#views.clear();
    quietly(this.#writer.forget());
    this.#topics.fire('me');
    this.#views.roomsChanged();
  }

  #learn(change: Change): void {
    if (change.kind === 'message') {
      this.#remember([change.author]);
      const { message, author } = change;
      quietly(this.#outbox.settle(message));
      this.#people.spoke(message);
      this.#history.follow(message);
      const epoch = this.#feeds.rooms.get(message.roomId)?.cursor.epoch ?? '';
      this.#messageListeners.tell(epoch, message, author);
    } else if (change.kind === 'member') {
      this.#remember([change.person]);
      this.#people.memberChanged(change);
    }
  }

  #delivered(message: Message): boolean {
    const { roomId } = message;
    const state = this.#feeds.rooms.get(roomId);
    // Merged only where it touches what is held: what lies before it may still be on its way.
    if (!state || message.seq > state.lastSeq + 1) return !state;
    this.#feeds.change(roomId, (held) => this.#fit(mergeMessages(held, [message])));
    this.#writer.messages([message]);
    return true;
  }

  #fit(state: RoomState): RoomState {
    const isOpen = this.#open.has(state.room.id);
    return isOpen ? this.#history.fit(state) : trimMessages(state, this.#bounds.unseen);
  }

  #enter(entered: Result<'room:join'>): RoomView {
    const state = this.#feeds.enter(entered.room, entered.membership, entered.head);
    return roomView(state, this.#mentions);
  }

  #remember(people: readonly Person[]): void {
    for (const person of people) {
      if (!this.#known.has(person.id)) this.#mentions.meet(person);
      this.#known.set(person.id, person);
    }
  }
}
