import { z } from 'zod';
import {
  auditEntrySchema,
  communityNameSchema,
  communitySchema,
  cursorSchema,
  givenPasswordSchema,
  handleSchema,
  headSchema,
  invitationSchema,
  invitedRoleSchema,
  joiningSchema,
  memberSchema,
  membershipSchema,
  messageSchema,
  messageTextSchema,
  newPasswordSchema,
  personNameSchema,
  personSchema,
  roomNameSchema,
  roomRoleSchema,
  roomSchema,
  sessionSchema,
  slugSchema,
  tokenSchema,
  tooLarge,
  topicSchema,
} from './entities.ts';
import type { ErrorCode } from './errors.ts';
import { changeSchema } from './events.ts';
import { epochSchema, feedIdSchema, idSchema } from './ids.ts';
import { limits } from './limits.ts';
import { isSoundText } from './text.ts';

const pageRows = z.int().min(1).max(limits.pageRows).default(limits.pageRowsDefault);
const seq = z.int().min(0);

const session = z.object({
  person: personSchema,
  /** Opens every transport until the session ends; null when it went into a cookie instead. */
  token: z.string().nullable(),
});

const accountSession = session.extend({
  /**
   * Presented at the next sign-in on this device, it keeps the guesses of strangers from standing in
   * the way; null when it went into a cookie.
   */
  deviceKey: z.string().nullable(),
});

/** `cookie` keeps the token out of reach of scripts; it works over HTTP only. */
const deliver = z.enum(['token', 'cookie']).default('token');

/** What makes an account of somebody. */
const account = {
  name: personNameSchema,
  handle: handleSchema,
  password: newPasswordSchema,
  deliver,
};

const roomListing = z.object({ room: roomSchema, members: z.int(), joined: z.boolean() });

interface CommandShape {
  /** One line for the generated documents. */
  about: string;
  /** Who may call it at all; what they may do with it is decided in access. */
  who: 'anyone' | 'person';
  /** What the edge has to do with the caller's session when the command succeeds. */
  session?: 'begins' | 'ends';
  input: z.ZodType;
  result: z.ZodType;
  /** Beyond those every command may answer: invalid, unauthenticated, rate_limited, internal, unavailable. */
  errors: readonly ErrorCode[];
}

/** The registry from which every edge, the documents and the typed client are made. */
export const commands = {
  'guest:join': {
    about:
      'Become a guest under a name, in the lobby, with a new session: where anyone may join, or by an invitation.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({
      name: personNameSchema,
      /** The token of an invitation for guests. */
      invitation: tokenSchema.optional(),
      deliver,
    }),
    result: session,
    errors: ['conflict', 'forbidden', 'not_found'],
  },
  'owner:claim': {
    about:
      'Become the owner by the one-time link on the console. A guest who asks keeps their id, messages and rooms.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ token: tokenSchema, ...account }),
    result: accountSession,
    errors: ['conflict', 'forbidden'],
  },
  'account:create': {
    about:
      'Make an account with a password: where anyone may sign up, or by an invitation. A guest who asks keeps their id, messages and rooms.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ ...account, invitation: tokenSchema.optional() }),
    result: accountSession,
    errors: ['conflict', 'forbidden', 'not_found'],
  },
  'session:sign-in': {
    about: 'Begin a session with handle and password; one that the caller has ends.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({
      handle: handleSchema,
      password: givenPasswordSchema,
      /** What an earlier sign-in on this device answered; a cookie is found by itself. */
      deviceKey: tokenSchema.optional(),
      deliver,
    }),
    result: accountSession,
    errors: ['unauthenticated'],
  },
  'password:change': {
    about: 'Change the caller’s password. All their other sessions end.',
    who: 'person',
    input: z.strictObject({ current: givenPasswordSchema, next: newPasswordSchema }),
    result: z.object({}),
    errors: ['forbidden', 'conflict'],
  },
  'session:resume': {
    about: 'Give this connection the session that a token stands for.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ token: tokenSchema }),
    result: session,
    errors: [],
  },
  'session:end': {
    about: 'Sign out: end this session and close its connections.',
    who: 'person',
    session: 'ends',
    input: z.strictObject({}),
    result: z.object({}),
    errors: [],
  },
  'recovery:make': {
    about:
      'Make ten codes, each of which sets another password once, in place of those before. They are told this once.',
    who: 'person',
    input: z.strictObject({ password: givenPasswordSchema }),
    result: z.object({ codes: z.array(z.string()) }),
    errors: ['forbidden'],
  },
  'recovery:use': {
    about: 'Set another password by a recovery code. All sessions end, and a new one begins.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({
      handle: handleSchema,
      code: tokenSchema,
      password: newPasswordSchema,
      deliver,
    }),
    result: accountSession,
    errors: ['unauthenticated', 'not_found'],
  },
  'reset:create': {
    about:
      'Make a link, for somebody below one’s own role, that sets another password once within a day. Its token is told this once.',
    who: 'person',
    input: z.strictObject({ personId: idSchema }),
    result: z.object({ token: z.string(), expiresAt: z.int() }),
    errors: ['forbidden', 'not_found'],
  },
  'reset:use': {
    about: 'Set another password by such a link. All sessions end, and a new one begins.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ token: tokenSchema, password: newPasswordSchema, deliver }),
    result: accountSession,
    errors: ['unauthenticated', 'not_found'],
  },
  'session:list': {
    about: 'Where the caller is signed in, the newest first.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({ sessions: z.array(sessionSchema) }),
    errors: [],
  },
  'session:revoke': {
    about:
      'End one of the caller’s sessions and close its connections; harmless when it has ended.',
    who: 'person',
    input: z.strictObject({ sessionId: idSchema }),
    result: z.object({}),
    errors: [],
  },
  'community:find': {
    about: 'What this server calls itself, and who may come in.',
    who: 'anyone',
    input: z.strictObject({}),
    result: communitySchema,
    errors: [],
  },
  'community:update': {
    about: 'Rename the community, or change who may come in. For the owner and admins.',
    who: 'person',
    input: z.strictObject({
      name: communityNameSchema.optional(),
      joining: joiningSchema.optional(),
    }),
    result: communitySchema,
    errors: ['forbidden'],
  },
  'invitation:create': {
    about: 'Make an invitation, for a role below one’s own. Its token is told this once.',
    who: 'person',
    input: z.strictObject({
      role: invitedRoleSchema,
      /** Null: as often as one likes. */
      uses: z.int().min(1).max(limits.invitationUses).nullable(),
      /** Unix milliseconds; null: never. */
      expiresAt: z.int().min(0).nullable(),
    }),
    result: z.object({ invitation: invitationSchema, token: z.string() }),
    errors: ['forbidden'],
  },
  'invitation:list': {
    about: 'The invitations that still hold, the newest first. For the owner and admins.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({ invitations: z.array(invitationSchema) }),
    errors: ['forbidden'],
  },
  'invitation:revoke': {
    about: 'Take an invitation back; harmless a second time. For the owner and admins.',
    who: 'person',
    input: z.strictObject({ invitationId: idSchema }),
    result: z.object({}),
    errors: ['forbidden'],
  },
  'invitation:find': {
    about: 'What an invitation is to, and from whom, while it holds.',
    who: 'anyone',
    input: z.strictObject({ token: tokenSchema }),
    result: z.object({
      community: z.string(),
      role: invitedRoleSchema,
      /** The name of whoever made it. */
      by: z.string(),
    }),
    errors: ['not_found'],
  },
  'feed:sync': {
    about: 'What changed since these cursors, in all of the caller’s feeds.',
    who: 'person',
    input: z.strictObject({ cursors: z.array(cursorSchema).max(limits.syncFeeds) }),
    result: z.object({
      me: personSchema,
      feeds: z.array(
        z.object({
          feed: feedIdSchema,
          /**
           * `complete`: with these changes the feed is at `version`. `more`: they are the first
           * part, ask again from `version`. `reset`: too much was missed or the epoch is stale;
           * forget the feed and begin at `version`. `gone`: not yours to follow (any more).
           */
          status: z.enum(['complete', 'more', 'reset', 'gone']),
          epoch: epochSchema,
          version: z.int(),
          /** Ordered by version. After `reset`: the rows to begin with. */
          changes: z.array(changeSchema),
        }),
      ),
    }),
    errors: [],
  },
  'room:create': {
    about: 'Make a channel and be its owner. Guests make public ones only.',
    who: 'person',
    input: z.strictObject({
      id: idSchema,
      kind: z.enum(['public', 'private']).default('public'),
      name: roomNameSchema,
      topic: topicSchema.default(''),
    }),
    result: z.object({ room: roomSchema, membership: membershipSchema, head: headSchema }),
    errors: ['forbidden', 'conflict'],
  },
  'room:update': {
    about:
      'Change a room’s name, and with it its address, or its topic, or whether only moderators post in it. The former address keeps leading to the room.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      name: roomNameSchema.optional(),
      topic: topicSchema.optional(),
      announceOnly: z.boolean().optional(),
    }),
    result: z.object({ room: roomSchema }),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'room:archive': {
    about: 'Close a room for everything but reading.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({ room: roomSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'room:unarchive': {
    about: 'Take a room back into use.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({ room: roomSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'direct:open': {
    about:
      'The one room of the caller and somebody they share a room with; made under this id where there is none.',
    who: 'person',
    input: z.strictObject({ id: idSchema, personId: idSchema }),
    result: z.object({ room: roomSchema, membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'group:create': {
    about: 'Make a room of the caller, who owns it, and people they share a room with.',
    who: 'person',
    input: z.strictObject({
      id: idSchema,
      people: z
        .array(idSchema)
        .min(2)
        .max(limits.groupPeople - 1, tooLarge(`must be ${limits.groupPeople - 1} at most`)),
      name: roomNameSchema.optional(),
    }),
    result: z.object({ room: roomSchema, membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'room:list': {
    about: 'The public rooms and the caller’s private ones, by address, a page at a time.',
    who: 'person',
    input: z.strictObject({
      after: z
        .string()
        .max(200)
        .refine(isSoundText, 'must be well-formed Unicode without NUL')
        .optional(),
      limit: pageRows,
    }),
    result: z.object({ rooms: z.array(roomListing), more: z.boolean() }),
    errors: [],
  },
  'room:find': {
    about: 'The room at an address, or that was there before it was renamed.',
    who: 'person',
    input: z.strictObject({ slug: slugSchema }),
    result: roomListing,
    errors: ['not_found'],
  },
  'room:join': {
    about: 'Become a member of a public room.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({ room: roomSchema, membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'room:leave': {
    about: 'Stop being a member of a room.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'room:read': {
    about: 'Move the caller’s read position forward.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, seq }),
    result: z.object({ membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'room:unread': {
    about:
      'Move the caller’s read position back: the message with this seq, and all after it, is unread.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, seq: z.int().min(1) }),
    result: z.object({ membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'member:list': {
    about: 'The members of a room, in the order of their ids, a page at a time.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, after: idSchema.optional(), limit: pageRows }),
    result: z.object({
      members: z.array(z.object({ member: memberSchema, person: personSchema })),
      more: z.boolean(),
    }),
    errors: ['not_found'],
  },
  'member:add': {
    about: 'Make somebody a member of a room; harmless when they are one.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'member:remove': {
    about: 'End somebody’s membership of a room; harmless when it has ended.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'member:appoint': {
    about: 'Give a member of a room another role in it.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, personId: idSchema, role: roomRoleSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'message:send': {
    about: 'Say something in a room. The same id again returns the first result.',
    who: 'person',
    input: z.strictObject({ id: idSchema, roomId: idSchema, text: messageTextSchema }),
    result: z.object({ message: messageSchema }),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'message:list': {
    about:
      'A page of history before or after a seq; the newest page without either. Long texts make it shorter than `limit`.',
    who: 'person',
    input: z
      .strictObject({
        roomId: idSchema,
        before: seq.optional(),
        after: seq.optional(),
        limit: pageRows,
      })
      .refine((input) => input.before === undefined || input.after === undefined, {
        message: 'give before or after, not both',
        path: ['after'],
      }),
    result: z.object({
      /** Ascending by seq. */
      messages: z.array(messageSchema),
      authors: z.array(personSchema),
      /** Whether the direction asked for holds more than this page. */
      more: z.boolean(),
    }),
    errors: ['not_found'],
  },
  'message:seek': {
    about:
      'The seq of the first message sent at or after a time; null when there is none. Where the clock was set back in between, of one such message.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      /** Unix milliseconds by the server's clock. */
      at: z.int().min(0),
    }),
    result: z.object({ seq: seq.nullable() }),
    errors: ['not_found'],
  },
  'presence:list': {
    about: 'Who is in a room at this moment.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({ people: z.array(personSchema) }),
    errors: ['not_found', 'forbidden'],
  },
  'typing:set': {
    about: 'Tell a room that the caller began or stopped typing.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, typing: z.boolean() }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'signal:send': {
    about: 'Send any JSON or binary to whoever is in a room now. It is not kept.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      name: z.string().min(1).max(limits.signalNameCharacters),
      data: z
        .json()
        // How Socket.IO marks the place of binary: in data it breaks the decoder of every receiver.
        .refine((data) => !JSON.stringify(data).includes('"_placeholder":'), {
          message: 'must not have a key _placeholder',
        })
        .refine(
          (data) => JSON.stringify(data).length <= limits.signalBytes,
          tooLarge('is too large'),
        )
        .optional(),
      /** Raw over Socket.IO, base64 in JSON. */
      bytes: z
        .union([z.instanceof(Uint8Array), z.base64()])
        .refine((bytes) => bytes.length <= limits.signalBytes, tooLarge('is too large'))
        .optional(),
    }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'person:set-role': {
    about: 'Make a person below the caller’s role one of another role below it.',
    who: 'person',
    input: z.strictObject({ personId: idSchema, role: z.enum(['admin', 'member', 'guest']) }),
    result: z.object({ person: personSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'person:deactivate': {
    about: 'End all sessions of a person below the caller’s role, and let nobody be them.',
    who: 'person',
    input: z.strictObject({ personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'person:reactivate': {
    about: 'Let a person who was deactivated sign in again.',
    who: 'person',
    input: z.strictObject({ personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'audit:list': {
    about: 'What admins, owners and moderators did to whom, the newest first, a page at a time.',
    who: 'person',
    input: z.strictObject({ before: idSchema.optional(), limit: pageRows }),
    result: z.object({
      entries: z.array(auditEntrySchema),
      /** Of those entries. */
      people: z.array(personSchema),
      more: z.boolean(),
    }),
    errors: ['forbidden'],
  },
} as const satisfies Record<string, CommandShape>;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** What a handler receives: checked, normalised, with defaults filled in. */
export type Input<N extends CommandName> = z.output<Commands[N]['input']>;
/** What a caller has to give. */
export type CallerInput<N extends CommandName> = z.input<Commands[N]['input']>;
export type Result<N extends CommandName> = z.infer<Commands[N]['result']>;

/** The answer to a command, alike on every transport. */
export type Reply<N extends CommandName = CommandName> =
  | { ok: true; result: Result<N> }
  | { ok: false; error: import('./errors.ts').ErrorBody };

export type FeedUpdate = Result<'feed:sync'>['feeds'][number];
export type RoomListing = Result<'room:list'>['rooms'][number];

export const commandNames = Object.keys(commands) as CommandName[];

export function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}
