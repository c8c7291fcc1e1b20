import { createHash, randomBytes } from 'node:crypto';
import {
  type Person,
  type Role,
  type Room,
  type RoomKind,
  type RoomRole,
  type Scope,
  scopeSchema,
} from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Peer, PeerReply } from '../../server/edge/peer.ts';
import { DirectServer } from './direct.ts';
import { MemoryStore } from './memory-store.ts';
import { addGuest } from './people.ts';

/** Everybody whom a rule may tell apart, in the order in which the tables of the matrix name them. */
export const castNames = [
  'nobody',
  'deactivated',
  /** Of the community, and not in the room: a guest, a member, one who was removed from the room. */
  'guest',
  'outsider',
  'removed',
  /** In the room, without power over the community. */
  'member',
  'moderator',
  'owner',
  /** An admin and the owner of the community who are not in the room, and an admin who is. */
  'admin',
  'founder',
  'adminWithin',
  'bot',
  'botWithin',
] as const;
export type CastName = (typeof castNames)[number];

/** Those who can know nothing of a room that is not public. */
export const outside: readonly CastName[] = [
  'nobody',
  'deactivated',
  'guest',
  'outsider',
  'removed',
  'admin',
  'founder',
  'bot',
];

export const roomStates = ['public', 'private', 'direct', 'group', 'archived', 'absent'] as const;
export type RoomState = (typeof roomStates)[number];

const roles: Record<CastName, Role> = {
  nobody: 'guest',
  deactivated: 'member',
  guest: 'guest',
  outsider: 'member',
  removed: 'member',
  member: 'guest',
  moderator: 'guest',
  owner: 'member',
  admin: 'admin',
  founder: 'owner',
  adminWithin: 'admin',
  bot: 'bot',
  botWithin: 'bot',
};

/** Who is in a room of each kind, as what. */
const crowd: Partial<Record<CastName, RoomRole>> = {
  removed: 'member',
  member: 'member',
  moderator: 'moderator',
  owner: 'owner',
  adminWithin: 'member',
  botWithin: 'member',
};
const insiders: Record<Exclude<RoomState, 'absent'>, Partial<Record<CastName, RoomRole>>> = {
  public: crowd,
  archived: crowd,
  private: crowd,
  direct: { member: 'member', owner: 'member' },
  group: { removed: 'member', member: 'member', owner: 'owner', adminWithin: 'member' },
};

/** One of the cast, with a connection. */
export interface Player {
  person: Person;
  token: string;
  /** Everything that the connection was sent: events, not answers. */
  heard: string[];
  isClosed: boolean;
  ask(command: string, input: unknown): Promise<PeerReply>;
}

/** A text in every room that is not public, of which nobody outside may ever hear. */
export const canary = 'yellow-canary';

/** A community with one of everybody, in memory. */
export class Cast {
  readonly store = new MemoryStore();
  readonly server = new DirectServer(this.store);
  readonly players = new Map<CastName, Player>();
  /** The ids of two guests who do nothing. */
  readonly bystanders: string[] = [];
  #rooms = 0;

  static async assemble(): Promise<Cast> {
    const cast = new Cast();
    for (const name of castNames) await cast.#enter(name);
    cast.store.sql(
      'update person set deactivated_at = 1 where id = ?',
      cast.player('deactivated').person.id,
    );
    await cast.#connect('deactivated', cast.player('deactivated'));
    for (const name of ['Dora', 'Emil']) {
      cast.bystanders.push((await addGuest(cast.store, name)).id);
    }
    return cast;
  }

  player(name: CastName): Player {
    const player = this.players.get(name);
    if (!player) throw new Error(`${name} is not there`);
    return player;
  }

  /** A new room, with whoever is in such a room and a message of its owner. An absent one has an id alone. */
  async room(state: RoomState): Promise<Pick<Room, 'id' | 'slug'> & { messageId: string }> {
    const id = newId();
    const number = ++this.#rooms;
    if (state === 'absent') return { id, slug: `absent-${number}`, messageId: newId() };
    const kind: RoomKind = state === 'archived' ? 'public' : state;
    const slug = kind === 'direct' || kind === 'group' ? id : `room-${number}`;
    const owner = this.player('owner').person.id;
    await this.store.write('addRoom', {
      id,
      kind: 'public',
      slug,
      name: `Room ${number}`,
      topic: '',
      createdBy: owner,
      now: number,
    });
    for (const [name, role] of Object.entries(insiders[state]) as [CastName, RoomRole][]) {
      const personId = this.player(name).person.id;
      await this.store.write('addMember', { roomId: id, personId, by: owner, now: number });
      this.store.sql(
        'update member set room_role = ? where room_id = ? and person_id = ?',
        role,
        id,
        personId,
      );
    }
    this.store.sql('update room set kind = ? where id = ?', kind, id);
    if (insiders[state].removed) {
      const personId = this.player('removed').person.id;
      await this.store.write('removeMember', { roomId: id, personId, now: number });
    }
    const messageId = await this.say(id, kind === 'public' ? 'hello' : canary);
    if (kind !== 'public') {
      this.store.sql('update room set name = ?, topic = ? where id = ?', canary, canary, id);
    }
    if (state === 'archived') this.store.sql('update room set archived_at = 1 where id = ?', id);
    this.store.tell();
    return { id, slug, messageId };
  }

  /** The owner of a room says something there: in a closed one, what nobody else may hear. */
  async say(roomId: string, text = canary): Promise<string> {
    const id = newId();
    const authorId = this.player('owner').person.id;
    await this.store.write('addMessage', { id, roomId, authorId, text, now: 0 });
    this.store.tell();
    return id;
  }

  isThere(name: CastName, state: RoomState): boolean {
    if (state === 'absent' || outside.includes(name)) return true;
    return insiders[state][name] !== undefined;
  }

  /** The token of this bot allows this from now on, and the bot comes anew with it. */
  async scope(name: 'bot' | 'botWithin', scopes: readonly Scope[]): Promise<void> {
    const player = this.player(name);
    this.#allow(player.person.id, scopes);
    await this.#connect(name, player);
  }

  #allow(botId: string, scopes: readonly Scope[]): void {
    this.store.sql('update session set scopes = ? where person_id = ?', scopes.join(' '), botId);
  }

  async #enter(name: CastName): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const person = await this.store.write('addGuest', {
      id: newId(),
      name,
      session: {
        id: newId(),
        tokenHash: createHash('sha256').update(token).digest(),
        expiresAt: Number.MAX_SAFE_INTEGER,
        device: '',
      },
      invitation: null,
      nameHeldSince: 0,
      now: 0,
    });
    this.store.sql('update person set role = ? where id = ?', roles[name], person.id);
    if (roles[name] === 'bot') this.#allow(person.id, scopeSchema.options);
    const player = {
      person: { ...person, role: roles[name] },
      token,
      heard: [],
      isClosed: false,
      ask: () => Promise.reject(new Error('not connected')),
    };
    this.players.set(name, player);
    await this.#connect(name, player);
  }

  async #connect(name: CastName, player: Player): Promise<void> {
    // What a former connection hears is nothing that this one was told.
    const heard: string[] = [];
    player.heard = heard;
    const peer: Peer = this.server.peer(
      (event, data) => heard.push(JSON.stringify({ event, data })),
      () => {
        player.isClosed = true;
      },
    );
    await peer.start(name === 'nobody' ? null : player.token);
    player.ask = (command, input) => peer.handle(command, input);
  }
}
