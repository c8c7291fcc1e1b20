import { commands, isCommandName, type Result } from '../../protocol/commands.ts';
import type { Person } from '../../protocol/entities.ts';
import { type ErrorBody, ParleyError } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';
import { protocolVersion } from '../../protocol/version.ts';
import type { Actor, Whence } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import { mayHear } from '../access/scopes.ts';
import type { Sessions } from '../access/sessions.ts';
import { type Connection, type Outgoing, outgoing } from '../fanout/connection.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';
import type { Log } from '../log.ts';
import type { Timers } from '../signals/timers.ts';
import type { Asker, Dispatcher } from './dispatcher.ts';

/** What a transport does for the client at its other end. */
export interface Wire {
  deliver(event: Outgoing): void;
  /** Resolves when the client has read enough of its earlier answers; null when it has. */
  drained(): Promise<void> | null;
  /** Ends the transport's connection; the client is free to come back. */
  close(): void;
}

export interface PeerNeeds {
  dispatcher: Dispatcher;
  sessions: Sessions;
  rooms: RoomAccess;
  localRooms: LocalRooms;
  log: Log;
  timers: Timers;
  greeting: string;
  /** A connection that names no session within this time is closed, in ms. */
  anonymousMillis: number;
}

export type PeerReply = { ok: true; result: unknown } | { ok: false; error: ErrorBody };

/** So many commands of one connection may wait for their turn, */
const queueLimit = 256;
/** of so many bytes: 256 of the largest would be 16 MB for each connection that does not read. */
const queueBytes = 1024 * 1024;

/** One client on a socket, whatever the transport: who it is, and its commands in their order. */
export class Peer {
  readonly id = newId();
  readonly #wire: Wire;
  readonly #needs: PeerNeeds;
  readonly #asker: Asker;
  readonly #cancelAnonymous: () => void;
  #actor: Actor | null = null;
  #connection: Connection | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #waitingBytes = 0;
  #ended = false;
  /** While a command may give this connection another session: whether the one it had has ended. */
  #changing: { isExpelled: boolean } | null = null;

  /** @param from where the other end is; its cookies are not looked at after the handshake */
  constructor(wire: Wire, needs: PeerNeeds, from: Pick<Whence, 'address' | 'device' | 'page'>) {
    this.#wire = wire;
    this.#needs = needs;
    this.#asker = { ...from, deviceKey: null, socketId: this.id, actor: () => this.#actor };
    this.#cancelAnonymous = needs.timers.after(needs.anonymousMillis, () => {
      if (!this.#actor) wire.close();
    });
  }

  /**
   * Greets the client, as the person its token stands for or as nobody yet.
   *
   * @param actor whose token it is, where the transport had to ask already
   */
  start(token: string | null, actor: Actor | null = null): Promise<void> {
    return this.#inTurn(async () => {
      if (token === null || !(await this.#become(token, actor))) this.#greet();
    });
  }

  /**
   * Answers one command. Commands of a connection are carried out one after the other: what a
   * client sends in order happens in order, whether it waits for the answers or not. Never rejects.
   *
   * @param bytes that it came in
   */
  async handle(name: unknown, input: unknown, bytes = 0): Promise<PeerReply> {
    if (this.#waiting >= queueLimit || this.#waitingBytes > queueBytes) {
      const refusal = new ParleyError('rate_limited', 'too many commands are waiting');
      return { ok: false, error: refusal.toBody() };
    }
    this.#waiting++;
    this.#waitingBytes += bytes;
    return this.#inTurn(async () => {
      this.#waiting--;
      this.#waitingBytes -= bytes;
      // Who asks for much and reads nothing does not fill our memory with answers.
      await this.#wire.drained();
      try {
        return await this.#answer(name, input);
      } catch (error) {
        if (error instanceof ParleyError) return { ok: false, error: error.toBody() };
        this.#needs.log.error({ err: error }, 'connection');
        const bug = new ParleyError('internal', 'something went wrong on the server');
        return { ok: false, error: bug.toBody() };
      }
    });
  }

  /** The transport's connection is gone. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancelAnonymous();
    this.#detach();
    if (this.#actor) this.#noteSeen(this.#actor);
  }

  /** Whoever this is, they are nobody from now on. */
  expel(): void {
    this.#detach();
    this.#actor = null;
    if (this.#changing) this.#changing.isExpelled = true;
    else this.#wire.close();
  }

  /** The same person, called otherwise or in another role: greeted as such, and judged as such. */
  update(person: Person): void {
    if (!this.#actor) return;
    this.#actor = { ...this.#actor, person };
    this.#greet();
  }

  async #answer(name: unknown, input: unknown): Promise<PeerReply> {
    if (begins(name) && asksForCookie(input)) {
      throw new ParleyError('invalid', 'cookies are set over HTTP only', { field: 'deliver' });
    }
    if (begins(name)) return this.#beginSession(name, input);
    const outcome = await this.#needs.dispatcher.run(this.#asker, name, input);
    return outcome.ok ? { ok: true, result: outcome.result } : outcome;
  }

  /**
   * The session that was here may end by this very command. The connection is not closed for it: it
   * carries the answer, and goes on with the new one.
   */
  async #beginSession(name: unknown, input: unknown): Promise<PeerReply> {
    const changing = { isExpelled: false };
    this.#changing = changing;
    try {
      const outcome = await this.#needs.dispatcher.run(this.#asker, name, input);
      if (!outcome.ok) return outcome;
      const { token } = outcome.result as Result<'guest:join'>;
      const isSomebody = token !== null && (await this.#become(token));
      if (isSomebody) changing.isExpelled = false;
      return { ok: true, result: outcome.result };
    } finally {
      this.#changing = null;
      if (changing.isExpelled) this.#wire.close();
    }
  }

  /** @returns false when the token stands for nobody (any more) */
  async #become(token: string, known: Actor | null = null): Promise<boolean> {
    const { sessions, localRooms } = this.#needs;
    const actor = known ?? (await sessions.resolve(token));
    if (!actor || this.#ended) return false;
    this.#detach();
    this.#cancelAnonymous();
    this.#actor = actor;
    const connection = new PeerConnection(actor, this.#wire, this);
    this.#connection = connection;
    // First of all: no event comes before the greeting. What the client asks for on hearing it has
    // to wait its turn, until the rooms are followed.
    this.#greet();
    // The second look comes after the registration, with which attaching begins: had the session
    // ended between the first look and that, nobody would have told us.
    const [, stillGood] = await Promise.all([
      localRooms.attach(connection, () => this.#readRooms(connection, actor)),
      sessions.resolve(token),
    ]);
    if (!stillGood) {
      this.expel();
      return true;
    }
    // They may have been given another name or role as well; what was told since is newer still.
    if (connection.person === actor.person && !isSamePerson(actor.person, stillGood.person)) {
      connection.update(stillGood.person);
    }
    this.#noteSeen(actor);
    return true;
  }

  /** @returns those to follow; by then it is known whether others may see them there */
  async #readRooms(connection: Connection, actor: Actor): Promise<string[]> {
    const { rooms, localRooms } = this.#needs;
    const { roomIds, availability } = await rooms.followedBy(actor);
    localRooms.setAvailability(actor.person.id, availability, connection);
    return mayHear(actor) ? roomIds : [];
  }

  #greet(): void {
    this.#wire.deliver(
      outgoing('hello', {
        protocol: protocolVersion,
        person: this.#actor?.person ?? null,
        greeting: this.#needs.greeting,
      }),
    );
  }

  #detach(): void {
    if (this.#connection) this.#needs.localRooms.detach(this.#connection);
    this.#connection = null;
  }

  #noteSeen(actor: Actor): void {
    this.#needs.sessions.noteSeen([actor]).catch((error: unknown) => {
      // The periodic note will make up for it; a store in trouble has said so itself.
      if (!(error instanceof ParleyError)) this.#needs.log.error({ err: error }, 'note seen');
    });
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(action);
    this.#turn = result.catch((error: unknown) => {
      this.#needs.log.error({ err: error }, 'connection');
      this.#wire.close();
    });
    return result;
  }
}

/** A peer while it is one person. A class, because ten thousand of them are walked for each event. */
class PeerConnection implements Connection {
  readonly #wire: Wire;
  readonly #peer: Peer;
  readonly #hears: boolean;
  readonly id: string;
  person: Person;
  readonly sessionId: string;

  constructor(actor: Actor, wire: Wire, peer: Peer) {
    this.id = peer.id;
    this.#wire = wire;
    this.#peer = peer;
    this.person = actor.person;
    this.sessionId = actor.sessionId;
    this.#hears = mayHear(actor);
  }

  deliver(event: Outgoing): void {
    if (this.#hears) this.#wire.deliver(event);
  }

  expel(): void {
    this.#peer.expel();
  }

  update(person: Person): void {
    this.person = person;
    this.#peer.update(person);
  }
}

function isSamePerson(one: Person, other: Person): boolean {
  return one.name === other.name && one.handle === other.handle && one.role === other.role;
}

function begins(name: unknown): boolean {
  if (!isCommandName(name)) return false;
  const command = commands[name];
  return 'session' in command && command.session === 'begins';
}

/** Looked at before the command runs: refused afterwards, it would leave a guest behind. */
function asksForCookie(input: unknown): boolean {
  return (
    typeof input === 'object' && input !== null && 'deliver' in input && input.deliver === 'cookie'
  );
}
