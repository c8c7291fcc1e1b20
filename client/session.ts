import type { Person } from '../protocol/entities.ts';
import type { ChangeEvent } from '../protocol/events.ts';
import type { Signals } from '../protocol/signals.ts';
import { protocolVersion } from '../protocol/version.ts';
import type { Cache } from './cache.ts';
import { type Ask, CatchUp } from './catch-up.ts';
import type { Clock } from './clock.ts';
import { Connection } from './connection.ts';
import { quietly } from './quietly.ts';
import { Reports } from './reports.ts';
import type { Rooms } from './rooms.ts';
import type { News, Siblings } from './siblings.ts';
import type { Topics } from './topics.ts';
import type { Transport } from './transport.ts';

export interface SessionNeeds {
  transport: Transport;
  cache: Cache;
  clock: Clock;
  siblings: Siblings;
  topics: Topics;
  rooms: Rooms;
  ask: Ask;
  cacheFailed(error: unknown): void;
}

/** After a sleep a connection that answers nothing within this time is taken for dead, in ms. */
const wakeMillis = 4_000;

/** A server of another version is asked again after so long, up to half of it more by chance, in ms. */
const outdatedMillis = 60_000;

/** Who is signed in here, and how the connection stands, from the start to the end of the program. */
export class Session {
  readonly connection: Connection;
  readonly reports: Reports;
  readonly #needs: SessionNeeds;
  readonly #catchUp: CatchUp;
  #me: Person | null = null;
  #ready = false;
  #isJoining = false;
  #hearNoMore: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;

  constructor(needs: SessionNeeds) {
    this.#needs = needs;
    const { clock, topics, rooms, ask } = needs;
    this.connection = new Connection(clock, () => topics.fire('connection'));
    this.reports = new Reports({
      ask,
      me: () => this.#me,
      rooms: () => rooms.views.rooms,
      changed: () => topics.fire('reports'),
    });
    this.#catchUp = new CatchUp({
      feeds: rooms.feeds,
      clock,
      ask,
      done: () => this.#caughtUp(),
      signedOut: () => this.#ended(),
    });
  }

  get me(): Person | null {
    return this.#me;
  }

  /** Whether it is known which rooms there are. */
  get ready(): boolean {
    return this.#ready;
  }

  async start(): Promise<void> {
    const { siblings, transport, cacheFailed } = this.#needs;
    this.#hearNoMore = siblings.hear((news) => this.#heard(news));
    await this.#recall().catch(cacheFailed);
    transport.open({
      onOpen: () => undefined,
      onClose: () => this.#lost(),
      onRefused: () => this.#refused(),
      onEvent: (name, data) => this.#receive(name, data),
    });
  }

  async stop(): Promise<void> {
    const { rooms, transport } = this.#needs;
    this.#hearNoMore?.();
    this.#cancelRetry?.();
    this.#catchUp.stop();
    rooms.outbox.stop();
    rooms.reads.stop();
    transport.close();
    await rooms.writer.flush();
  }

  /** See `Parley.join`. */
  async join(name: string): Promise<string> {
    const { rooms, transport, ask } = this.#needs;
    // What is sent behind this request would be said by the new person.
    this.#isJoining = true;
    rooms.outbox.setOnline(false);
    try {
      const { token } = await ask('guest:join', { name });
      if (token === null) throw new Error('a session begun on a connection has a token');
      transport.presentToken(token);
      return token;
    } finally {
      this.#isJoining = false;
      if (this.connection.view.state === 'online') rooms.outbox.setOnline(true);
    }
  }

  /** See `Parley.signOut`. */
  async signOut(): Promise<void> {
    const { rooms, transport, siblings, ask } = this.#needs;
    await ask('session:end', {});
    transport.presentToken(null);
    siblings.tell({ kind: 'session', personId: null });
    quietly(rooms.outbox.clear());
    this.#signedOut(null);
  }

  reconnect(): void {
    this.#cancelRetry?.();
    this.#needs.transport.reconnect();
    this.connection.connecting();
  }

  /** See `Parley.wake`. */
  wake(): void {
    const { transport, clock } = this.#needs;
    const { state } = this.connection.view;
    if (state === 'offline' || state === 'outdated') transport.reconnect();
    if (state !== 'online') return;
    this.#catchUp.run();
    clock.after(wakeMillis, () => {
      if (this.#catchUp.isRunning) transport.reconnect();
    });
  }

  /** Reads what was missed. */
  catchUp(): void {
    this.#catchUp.run();
  }

  async #recall(): Promise<void> {
    const { cache, rooms, topics } = this.#needs;
    const { me, homeCursor, rooms: remembered, blocked = [] } = await cache.load();
    if (!me || !homeCursor) return;
    this.#me = me;
    rooms.begin(me);
    rooms.feeds.restore(me, homeCursor, remembered, blocked);
    rooms.writer.begin(me, false);
    this.#ready = true;
    topics.fire('me');
    rooms.views.roomsChanged();
    await rooms.outbox.open(me.id);
  }

  #heard(news: News): void {
    if (news.kind !== 'session') this.#needs.rooms.outbox.heard(news);
    else if (news.personId === null) this.#signedOut(null);
    else if (news.personId !== this.#me?.id) this.reconnect();
  }

  #receive(name: string, data: unknown): void {
    const { rooms } = this.#needs;
    // What its words mean in that version nobody knows; its greeting alone is the same in all.
    if (this.connection.view.state === 'outdated' && name !== 'hello') return;
    switch (name) {
      case 'hello':
        this.#greeted(data as Signals['hello']);
        break;
      case 'message':
      case 'room':
      case 'membership':
      case 'block':
        rooms.feeds.receive(data as ChangeEvent);
        break;
      case 'member': {
        const event = data as ChangeEvent<'member'>;
        rooms.feeds.receive(event);
        if (event.person.id === this.#me?.id) this.#becomes(event.person);
        break;
      }
      case 'presence':
        rooms.people.presence(data as Signals['presence']);
        break;
      case 'availability':
        rooms.availability.told(data as Signals['availability']);
        break;
      case 'own-availability':
        rooms.availability.ownTold(data as Signals['own-availability']);
        break;
      case 'reports':
        this.reports.refresh();
        break;
      case 'typing':
        rooms.typed(data as Signals['typing']);
        break;
    }
  }

  #greeted({ person, protocol }: Signals['hello']): void {
    const { rooms, siblings, cacheFailed } = this.#needs;
    this.#cancelRetry?.();
    if (protocol !== protocolVersion) {
      this.#leaveOutdated(protocol);
      return;
    }
    this.connection.compatible();
    if (!person) {
      this.#ended();
      return;
    }
    if (this.#me?.id !== person.id) {
      if (this.#me) this.#forget();
      rooms.feeds.reset(person);
      rooms.writer.begin(person, true);
      siblings.tell({ kind: 'session', personId: person.id });
    }
    this.#becomes(person);
    rooms.outbox.open(person.id).catch(cacheFailed);
    this.#catchUp.run();
  }

  /** The one who is here, perhaps under another name or in another role. */
  #becomes(person: Person): void {
    const { rooms, topics } = this.#needs;
    const me = this.#me;
    const isSame = me?.id === person.id && me.name === person.name && me.handle === person.handle;
    if (isSame && me.role === person.role) return;
    rooms.writer.meChanged(person);
    this.#me = person;
    rooms.begin(person);
    topics.fire('me');
  }

  /** Goes away from a server that would not be understood, and looks later whether it is another. */
  #leaveOutdated(server: number): void {
    const { transport, clock } = this.#needs;
    this.connection.outdated(server);
    transport.close();
    const wait = outdatedMillis * (1 + clock.random() / 2);
    this.#cancelRetry = clock.after(wait, () => transport.reconnect());
  }

  #caughtUp(): void {
    const { rooms } = this.#needs;
    const wasOnline = this.connection.view.state === 'online';
    this.#ready = true;
    if (!wasOnline) {
      this.connection.online();
      rooms.reconnected();
    }
    rooms.views.roomsChanged();
    this.reports.refresh();
    if (!this.#isJoining) rooms.outbox.setOnline(true);
  }

  #lost(): void {
    this.#catchUp.stop();
    this.connection.lost();
    this.#needs.rooms.disconnected();
  }

  /** The token is no good (any more): comes back without one, ready for somebody to join. */
  #refused(): void {
    const { transport } = this.#needs;
    transport.presentToken(null);
    this.#ended();
    transport.reconnect();
  }

  /** The server knows no session of ours (any more), and may say so more than once. */
  #ended(): void {
    const { view } = this.connection;
    this.#signedOut(this.#me ?? (view.state === 'signed-out' ? view.ended : null));
  }

  #signedOut(ended: Person | null): void {
    this.#catchUp.stop();
    this.#needs.rooms.outbox.setOnline(false);
    if (this.#me) this.#forget();
    this.connection.signedOut(ended);
  }

  #forget(): void {
    const { rooms, topics } = this.#needs;
    this.#me = null;
    this.#ready = false;
    rooms.forget();
    this.reports.forget();
    topics.fire('me');
    rooms.views.roomsChanged();
  }
}
