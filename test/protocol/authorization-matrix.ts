import type { CallerInput, CommandName } from '../../protocol/commands.ts';
import { newId } from '../../protocol/uuid.ts';
import type { RoomState } from '../kit/cast.ts';

/** What a command is tried with: a room in some state, and people in it and outside. */
export interface Cell {
  roomId: string;
  slug: string;
  /** A plain member of the room, and two guests who are not in it and none of the cast. */
  memberId: string;
  strangerId: string;
  secondStrangerId: string;
  /** Of the room's owner. */
  messageId: string;
}

/**
 * One letter for each of the cast, in its order (see cast.ts):
 *
 *     nobody, deactivated | guest, outsider, removed | member, moderator, owner of the room |
 *     admin, founder, an admin within | a bot, a bot within, with every scope
 *
 * `o` done · `x` forbidden · `.` not found · `-` unauthenticated · `/` such a room has nobody like that.
 */
export type Outcomes = string;

export interface RoomRow<N extends CommandName> {
  input(cell: Cell): CallerInput<N>;
  /** An absent room is answered by the same rule everywhere: see `absent`. */
  outcomes: Record<Exclude<RoomState, 'absent'>, Outcomes>;
}

export interface PlainRow<N extends CommandName> {
  input(cell: Cell): CallerInput<N>;
  /** A command that is about no room. */
  outcome: Outcomes;
}

/** Of a room that there is not nobody learns anything. */
export const absent: Outcomes = '-- ... ... ... ..';

const everybodyHere = '-- ooo ooo ooo oo';
const peopleHere = '-- ooo ooo ooo xx';
const adminsOnly = '-- xxx xxx ooo xx';

const read = {
  public: '-- ooo ooo ooo .o',
  private: '-- ... ooo ..o .o',
  direct: '-- ... o/o ../ ./',
  group: '-- ... o/o ..o ./',
  archived: '-- ooo ooo ooo .o',
};

/** What members alone may do in a room, also in an archived one. */
const follow = {
  ...read,
  public: '-- xxx ooo xxo .o',
  archived: '-- xxx ooo xxo .o',
};

const talk = { ...follow, archived: '-- xxx xxx xxx .x' };

/** What the owners of a room may do with it. */
const own = {
  public: '-- xxx xxo ooo .x',
  private: '-- ... xxo ..o .x',
  direct: '-- ... x/x ../ ./',
  group: '-- ... x/o ..x ./',
  archived: '-- xxx xxo ooo .x',
};

/** What moderators may do to those below them. */
const moderate = {
  public: '-- xxx xoo ooo .x',
  private: '-- ... xoo ..o .x',
  direct: '-- ... x/x ../ ./',
  group: '-- ... x/o ..x ./',
  archived: '-- xxx xxx xxx .x',
};

/** Every command and what it answers to whom. A command without a row does not compile. */
export const matrix: { [N in CommandName]: RoomRow<N> | PlainRow<N> } = {
  'guest:join': { input: () => ({ name: newId() }), outcome: 'oo ooo ooo ooo oo' },
  'owner:claim': {
    input: () => ({ token: 'none', name: newId(), handle: 'me', password: 'correct horse' }),
    outcome: 'xx xxx xxx xxx xx',
  },
  // Nobody here has an account yet, whatever their role; a bot gets none.
  'account:create': {
    input: () => ({ name: newId(), handle: newId().slice(-12), password: 'correct horse' }),
    outcome: 'oo ooo ooo ooo xx',
  },
  'session:sign-in': {
    input: () => ({ handle: 'none', password: 'correct horse' }),
    outcome: '-- --- --- --- --',
  },
  'password:change': {
    input: () => ({ current: 'none', next: 'correct horse' }),
    outcome: '-- xxx xxx xxx xx',
  },
  'recovery:make': { input: () => ({ password: 'none' }), outcome: '-- xxx xxx xxx xx' },
  'recovery:use': {
    input: () => ({ handle: 'none', code: 'none', password: 'correct horse' }),
    outcome: '-- --- --- --- --',
  },
  'security:find': { input: () => ({}), outcome: peopleHere },
  'totp:begin': { input: () => ({ password: 'none' }), outcome: '-- xxx xxx xxx xx' },
  'totp:confirm': { input: () => ({ code: '000000' }), outcome: '-- ... ... ... xx' },
  'totp:end': { input: () => ({ password: 'none' }), outcome: '-- xxx xxx xxx xx' },
  'passkey:begin': {
    input: () => ({ name: 'Ada', handle: 'ada' }),
    outcome: 'oo ooo ooo ooo oo',
  },
  'passkey:add': {
    input: () => ({
      name: 'Telephone',
      made: { id: 'none', clientDataJSON: '', attestationObject: '' },
    }),
    outcome: '-- xxx xxx xxx xx',
  },
  'passkey:remove': {
    input: () => ({ passkeyId: 'none', password: 'none' }),
    outcome: '-- xxx xxx xxx xx',
  },
  'passkey:challenge': { input: () => ({ to: 'sign-in' }), outcome: 'oo ooo ooo ooo oo' },
  'passkey:sign-in': {
    input: () => ({
      passkey: { id: 'none', clientDataJSON: '', authenticatorData: '', signature: '' },
    }),
    outcome: '-- --- --- --- --',
  },
  // Nobody has an account yet.
  'reset:create': {
    input: ({ memberId }) => ({ personId: memberId }),
    outcome: '-- xxx xxx ... xx',
  },
  'reset:use': {
    input: () => ({ token: 'none', password: 'correct horse' }),
    outcome: '.. ... ... ... ..',
  },
  'session:list': { input: () => ({}), outcome: peopleHere },
  // Of a session that is not theirs it is the same for everybody: nothing happens.
  'person:update': { input: () => ({ name: newId() }), outcome: '-- ooo ooo ooo xx' },
  // The server of this test sends no letters.
  'mail:find': { input: () => ({}), outcome: peopleHere },
  'mail:set': {
    input: () => ({ address: 'ada@example.org', language: 'en', password: 'none' }),
    outcome: '-- xxx xxx xxx xx',
  },
  'mail:remove': { input: () => ({ password: 'none' }), outcome: '-- xxx xxx xxx xx' },
  'mail:confirm': { input: () => ({ token: 'none' }), outcome: '.. ... ... ... ..' },
  'reset:request': {
    input: () => ({ address: 'ada@example.org', language: 'en' }),
    outcome: 'oo ooo ooo ooo oo',
  },
  'identity:find': { input: () => ({}), outcome: peopleHere },
  'identity:unlink': { input: () => ({ password: 'none' }), outcome: '-- xxx xxx xxx xx' },
  'session:revoke': { input: () => ({ sessionId: newId() }), outcome: peopleHere },
  'community:find': { input: () => ({}), outcome: 'oo ooo ooo ooo oo' },
  'community:update': { input: () => ({ name: 'Ours' }), outcome: '-- xxx xxx ooo xx' },
  'invitation:create': {
    input: () => ({ role: 'member', uses: 1, expiresAt: null }),
    outcome: '-- xxx xxx ooo xx',
  },
  'invitation:list': { input: () => ({}), outcome: '-- xxx xxx ooo xx' },
  'invitation:revoke': {
    input: () => ({ invitationId: newId() }),
    outcome: '-- xxx xxx ooo xx',
  },
  'invitation:find': { input: () => ({ token: 'none' }), outcome: '.. ... ... ... ..' },
  'session:resume': { input: () => ({ token: 'none' }), outcome: '-- --- --- --- --' },
  'session:end': { input: () => ({}), outcome: everybodyHere },
  'feed:sync': { input: () => ({ cursors: [] }), outcome: everybodyHere },
  'room:create': {
    input: () => ({ id: newId(), name: newId() }),
    outcome: '-- ooo ooo ooo xx',
  },
  'room:update': {
    input: ({ roomId }) => ({ roomId, name: newId(), topic: 'cake' }),
    outcomes: {
      public: '-- xxx xoo ooo .x',
      private: '-- ... xoo ..o .x',
      direct: '-- ... x/x ../ ./',
      group: '-- ... o/o ..o ./',
      archived: '-- xxx xxx xxx .x',
    },
  },
  'room:set-default': {
    input: ({ roomId }) => ({ roomId, isDefault: true }),
    outcomes: {
      public: '-- xxx xxx ooo .x',
      private: '-- ... xxx ..x .x',
      direct: '-- ... x/x ../ ./',
      group: '-- ... x/x ..x ./',
      archived: '-- xxx xxx xxx .x',
    },
  },
  'room:hide': {
    input: ({ roomId }) => ({ roomId }),
    outcomes: {
      public: '-- xxx xxx xxx .x',
      private: '-- ... xxx ..x .x',
      direct: '-- ... o/o ../ ./',
      group: '-- ... o/o ..o ./',
      archived: '-- xxx xxx xxx .x',
    },
  },
  'room:archive': { input: ({ roomId }) => ({ roomId }), outcomes: own },
  'room:unarchive': { input: ({ roomId }) => ({ roomId }), outcomes: own },
  'direct:open': {
    input: ({ strangerId }) => ({ id: newId(), personId: strangerId }),
    outcome: '-- ooo ooo ooo xx',
  },
  'group:create': {
    input: ({ strangerId, secondStrangerId }) => ({
      id: newId(),
      people: [strangerId, secondStrangerId],
    }),
    outcome: '-- ooo ooo ooo xx',
  },
  'room:list': { input: () => ({ limit: 200 }), outcome: everybodyHere },
  'room:find': { input: ({ slug }) => ({ slug }), outcomes: read },
  'room:join': {
    input: ({ roomId }) => ({ roomId }),
    outcomes: { ...read, archived: '-- xxx ooo xxo .o' },
  },
  'room:leave': {
    input: ({ roomId }) => ({ roomId }),
    outcomes: { ...follow, private: '-- ... oox ..o .o', direct: '-- ... x/x ../ ./' },
  },
  'room:read': { input: ({ roomId }) => ({ roomId, seq: 1 }), outcomes: follow },
  'room:unread': { input: ({ roomId }) => ({ roomId, seq: 1 }), outcomes: follow },
  'room:read-all': { input: () => ({}), outcome: everybodyHere },
  'room:notify': {
    input: ({ roomId }) => ({ roomId, notify: 'mentions' }),
    outcomes: follow,
  },
  'room:favourite': {
    input: ({ roomId }) => ({ roomId, favourite: true }),
    outcomes: follow,
  },
  'member:list': { input: ({ roomId }) => ({ roomId }), outcomes: read },
  'member:add': {
    input: ({ roomId, strangerId }) => ({ roomId, personId: strangerId }),
    outcomes: { ...talk, public: '-- xxx ooo ooo .o', direct: '-- ... x/x ../ ./' },
  },
  'member:find': {
    input: ({ roomId }) => ({ roomId, words: 'a' }),
    outcomes: { ...talk, public: '-- xxx ooo ooo .o', direct: '-- ... x/x ../ ./' },
  },
  'member:remove': {
    input: ({ roomId, memberId }) => ({ roomId, personId: memberId }),
    outcomes: {
      public: '-- xxx ooo ooo .x',
      private: '-- ... ooo ..o .x',
      direct: '-- ... x/x ../ ./',
      group: '-- ... o/o ..x ./',
      archived: '-- xxx oxx xxx .x',
    },
  },
  'member:mute': {
    input: ({ roomId, memberId }) => ({ roomId, personId: memberId, until: null }),
    outcomes: moderate,
  },
  'member:unmute': {
    input: ({ roomId, memberId }) => ({ roomId, personId: memberId }),
    outcomes: moderate,
  },
  'mute:list': {
    input: ({ roomId }) => ({ roomId }),
    outcomes: moderate,
  },
  // Nobody reports a message of their own.
  'message:report': {
    input: ({ roomId, messageId }) => ({ roomId, messageId, reason: 'spam' }),
    outcomes: {
      public: '-- ooo oox ooo .o',
      private: '-- ... oox ..o .o',
      direct: '-- ... o/x ../ ./',
      group: '-- ... o/x ..o ./',
      archived: '-- ooo oox ooo .o',
    },
  },
  // Whoever may act on no report finds none, and resolves none.
  'report:list': { input: () => ({}), outcome: '-- ooo ooo ooo xx' },
  'report:resolve': {
    input: () => ({ reportId: newId(), outcome: 'dismissed' }),
    outcome: '-- ... ... ... xx',
  },
  'person:block': {
    input: ({ strangerId }) => ({ personId: strangerId }),
    outcome: '-- ooo ooo ooo xx',
  },
  'person:unblock': {
    input: ({ strangerId }) => ({ personId: strangerId }),
    outcome: '-- ooo ooo ooo xx',
  },
  'member:appoint': {
    input: ({ roomId, memberId }) => ({ roomId, personId: memberId, role: 'moderator' }),
    outcomes: { ...own, archived: '-- xxx xxx xxx .x' },
  },
  'message:send': {
    input: ({ roomId }) => ({ id: newId(), roomId, text: 'hello' }),
    outcomes: talk,
  },
  'message:delete': {
    input: ({ roomId, messageId }) => ({ roomId, messageId }),
    outcomes: {
      public: '-- xxx xoo ooo .x',
      private: '-- ... xoo ..o .x',
      direct: '-- ... x/o ../ ./',
      group: '-- ... x/o ..x ./',
      archived: '-- xxx xxx xxx .x',
    },
  },
  'message:list': { input: ({ roomId }) => ({ roomId }), outcomes: read },
  'message:seek': { input: ({ roomId }) => ({ roomId, at: 0 }), outcomes: read },
  'presence:list': { input: ({ roomId }) => ({ roomId }), outcomes: follow },
  // Of strangers it tells nothing, and that to everybody alike.
  'presence:watch': {
    input: ({ strangerId }) => ({ people: [strangerId] }),
    outcome: everybodyHere,
  },
  'presence:idle': { input: () => ({ idle: true }), outcome: everybodyHere },
  'status:set': { input: () => ({ quiet: null }), outcome: everybodyHere },
  'typing:set': { input: ({ roomId }) => ({ roomId, typing: true }), outcomes: talk },
  'signal:send': { input: ({ roomId }) => ({ roomId, name: 'wave' }), outcomes: talk },
  'person:find': { input: () => ({ words: 'a' }), outcome: everybodyHere },
  'person:set-role': {
    input: ({ strangerId }) => ({ personId: strangerId, role: 'member' }),
    outcome: adminsOnly,
  },
  'person:deactivate': {
    input: ({ strangerId }) => ({ personId: strangerId }),
    outcome: adminsOnly,
  },
  'person:reactivate': {
    input: ({ strangerId }) => ({ personId: strangerId }),
    outcome: adminsOnly,
  },
  'person:sign-out': {
    input: ({ strangerId }) => ({ personId: strangerId }),
    outcome: adminsOnly,
  },
  // Nobody has a password yet, the owner neither.
  'owner:transfer': {
    input: ({ strangerId }) => ({ personId: strangerId, password: 'none' }),
    outcome: '-- xxx xxx xxx xx',
  },
  'people:list': { input: () => ({}), outcome: adminsOnly },
  'bot:create': {
    input: () => ({ name: newId(), handle: newId().slice(-12) }),
    outcome: adminsOnly,
  },
  'bot:list': { input: () => ({}), outcome: adminsOnly },
  'token:create': {
    input: () => ({ botId: newId(), label: 'none', scopes: ['read'] }),
    outcome: '-- xxx xxx ... xx',
  },
  'token:revoke': { input: () => ({ tokenId: newId() }), outcome: adminsOnly },
  'audit:list': { input: () => ({}), outcome: adminsOnly },
};
