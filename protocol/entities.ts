import { z } from 'zod';
import { epochSchema, feedIdSchema, idSchema } from './ids.ts';
import { limits } from './limits.ts';
import { isWide } from './mentions.ts';
import { scopes } from './scopes.ts';
import {
  characters,
  hasVisibleCharacter,
  isSoundText,
  normaliseLine,
  normaliseText,
} from './text.ts';

/** A row's place among the changes of its feed; grows by one with each change of the feed. */
const version = z.int().min(0);
/** Unix milliseconds by the server's clock: for people to read, never for order. */
const time = z.int().min(0);
/** A message's place in its room, dense from 1. The one order that people see. */
const seq = z.int().min(0);

/** Marks a failed bound, so that it is answered `too_large` and not `invalid`. */
export function tooLarge(message: string): { message: string; params: { tooLarge: true } } {
  return { message, params: { tooLarge: true } };
}

/** A string that arrives within `max` characters once `normalise` has been over it, and shows something. */
function text(normalise: (text: string) => string, max: number) {
  // The first bound keeps normalising itself cheap whatever arrives.
  return z
    .string()
    .max(max * 4, `must be at most ${max} characters`)
    .refine(isSoundText, 'must be well-formed Unicode without NUL')
    .transform(normalise)
    .refine(hasVisibleCharacter, 'must not be empty')
    .refine((value) => characters(value) <= max, tooLarge(`must be at most ${max} characters`));
}

/** The same, where there may be nothing. */
export function optionalText(normalise: (text: string) => string, max: number) {
  return z
    .string()
    .max(max * 4, `must be at most ${max} characters`)
    .refine(isSoundText, 'must be well-formed Unicode without NUL')
    .transform(normalise)
    .refine((value) => characters(value) <= max, tooLarge(`must be at most ${max} characters`));
}

export const messageTextSchema = text(normaliseText, limits.messageCharacters);
export const personNameSchema = text(normaliseLine, limits.nameCharacters);
export const roomNameSchema = text(normaliseLine, limits.roomNameCharacters);
/** The reporter's own words, if there are any. */
export const reportWordsSchema = optionalText(normaliseText, limits.reportCharacters);
export const topicSchema = optionalText(normaliseLine, limits.topicCharacters);
export const descriptionSchema = optionalText(normaliseText, limits.descriptionCharacters);

/** A room's address: what stands behind `/r/`. Letters and digits of any script, and hyphens. */
export const slugSchema = z
  .string()
  .max(limits.roomNameCharacters * 2)
  .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, 'must be a room address such as general');

/** How a person is written in a mention and signs in: lower-case letters and digits of any script, and `. _ -` between them. */
export const handleSchema = z
  .string()
  .max(limits.handleCharacters * 4)
  .refine(isSoundText, 'must be well-formed Unicode without NUL')
  .transform((handle) => handle.normalize('NFKC').toLowerCase())
  .refine(
    (handle) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._-][\p{L}\p{M}\p{N}]+)*$/u.test(handle),
    'must be letters and digits, with . _ or - between them',
  )
  .refine((handle) => !isWide(handle), 'is kept for mentions of many')
  .refine(
    (handle) => characters(handle) <= limits.handleCharacters,
    tooLarge(`must be at most ${limits.handleCharacters} characters`),
  );

/** Any password, as it is compared: one typed on another keyboard or system is the same (NFKC). */
export const givenPasswordSchema = z
  .string()
  .max(limits.passwordCharacters * 4)
  .refine(isSoundText, 'must be well-formed Unicode without NUL')
  .transform((password) => password.normalize('NFKC'));

/** One that somebody chooses. That it is not their name is looked at by the command. */
export const newPasswordSchema = givenPasswordSchema
  .refine(
    (password) => characters(password) >= limits.passwordCharactersLeast,
    `must have at least ${limits.passwordCharactersLeast} characters`,
  )
  .refine(
    (password) => characters(password) <= limits.passwordCharacters,
    tooLarge(`must be at most ${limits.passwordCharacters} characters`),
  );

export const passkeyNameSchema = text(normaliseLine, limits.passkeyNameCharacters);

/** A passkey as its owner sees it. */
export const passkeySchema = z.object({
  /** The credential's own, in base64url. */
  id: z.string(),
  name: z.string(),
  createdAt: time,
  /** When it last opened something; null: never yet. */
  seenAt: time.nullable(),
});

/** Where letters go. Compared in lower case: no mail server tells people apart by it. */
export const mailAddressSchema = z
  .email('must be an address such as ada@example.org')
  .max(limits.mailAddressCharacters)
  .transform((address) => address.toLowerCase());

/** A secret that was given out by the server, in a link or to a device. */
export const tokenSchema = z
  .string()
  .max(limits.tokenCharacters)
  .refine(isSoundText, 'must be well-formed Unicode without NUL');

/**
 * Who may come in: anyone with a name (guests), anyone who makes an account, or only whoever has an
 * invitation.
 */
export const joiningSchema = z.enum(['anyone', 'sign-up', 'invitation']);
export const communityNameSchema = text(normaliseLine, limits.communityNameCharacters);

/** What all rooms and people of a server belong to. */
export const communitySchema = z.object({
  name: z.string(),
  joining: joiningSchema,
  /** The version of its picture, to be had at `/community/picture/<version>`; null: it has none. */
  picture: z.string().nullable(),
  /** Until somebody has opened the link on the console nobody has any power. */
  hasOwner: z.boolean(),
});

/** A session as its owner sees it. */
export const sessionSchema = z.object({
  id: idSchema,
  /** Such as `Firefox on Linux`; what the client called itself, so a hint and no proof. Empty: unknown. */
  device: z.string(),
  createdAt: time,
  /** Noted every few minutes. */
  seenAt: time,
  /** Whether it is the one that asks. */
  isCurrent: z.boolean(),
});

/** What an invitation may make of somebody; an owner is not invited. */
export const invitedRoleSchema = z.enum(['admin', 'member', 'guest']);

export const invitationSchema = z.object({
  id: idSchema,
  role: invitedRoleSchema,
  /** Null: as often as one likes. */
  usesLeft: z.int().nullable(),
  used: z.int(),
  createdAt: time,
  createdBy: idSchema,
  expiresAt: time.nullable(),
});

/**
 * What a person is to the whole community. The owner and admins look after it, a member has an account, a
 * guest has a name alone, a bot a token.
 */
export const roleSchema = z.enum(['owner', 'admin', 'member', 'guest', 'bot']);

export const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  /** A guest has none. */
  handle: z.string().optional(),
});

/**
 * What a bot's token lets it do, beyond what the bot may do by its role and rooms: `read` hears and reads what is
 * said, `write` says something, `rooms` joins, leaves and changes rooms and their members.
 */
export const scopeSchema = z.enum(scopes);
export const tokenLabelSchema = text(normaliseLine, limits.tokenLabelCharacters);

/** A bot's token, without the secret. */
export const botTokenSchema = z.object({
  id: idSchema,
  label: z.string(),
  scopes: z.array(scopeSchema),
  createdAt: time,
  /** Noted every few minutes; as `createdAt` until it is used. */
  seenAt: time,
});

/** A room by its name and address. */
export const namedRoomSchema = z.object({ id: idSchema, slug: z.string(), name: z.string() });

/** A bot as those see it who look after bots. */
export const botSchema = z.object({
  bot: personSchema,
  /** Who made it. */
  maker: personSchema,
  createdAt: time,
  /** Absent while it is in use. */
  deactivatedAt: time.optional(),
  /** The newest first. */
  tokens: z.array(botTokenSchema),
  rooms: z.array(namedRoomSchema),
});

/**
 * Channels are public, where everybody may read and join, or private, where one has to be asked in. A direct
 * room is that of two people, a group that of a few; both have no name of their own in addresses.
 */
export const roomKindSchema = z.enum(['public', 'private', 'direct', 'group']);

/**
 * How many seconds lie between two messages of one member of a room, for those below its moderators; 0:
 * they write as they like.
 */
export const slowModeSchema = z.literal([0, 5, 10, 30, 60, 300, 900, 3600]);

/** What a member is to one room, beside what they are to the community. */
export const roomRoleSchema = z.enum(['member', 'moderator', 'owner']);

/**
 * Who is in a direct or group room, as it stands at the head that comes with it; from there on the changes of
 * its members say. Rooms of other kinds are too large for it.
 */
export const roomPeopleSchema = z.array(personSchema).max(limits.groupPeople);

export const roomSchema = z.object({
  id: idSchema,
  kind: roomKindSchema,
  slug: z.string(),
  name: z.string(),
  topic: z.string(),
  /** More about it, in several lines; absent where there is none. */
  description: z.string().optional(),
  createdAt: time,
  createdBy: idSchema.nullable(),
  /** Whoever is new in the community enters it; absent where that is not so. */
  isDefault: z.literal(true).optional(),
  /** Since when it can only be read; absent while it is in use. */
  archivedAt: time.optional(),
  /** Only moderators post; absent where every member does. */
  announceOnly: z.literal(true).optional(),
  /** In seconds; absent where there is none. See `slowModeSchema`. */
  slowMode: z.int().min(1).optional(),
  version,
});

/** One person's place in one room, as everybody in the room may see it. */
export const memberSchema = z.object({
  roomId: idSchema,
  personId: idSchema,
  joinedAt: time,
  leftAt: time.nullable(),
  role: roomRoleSchema,
  version,
});

export const notifySchema = z.enum(['all', 'mentions', 'nothing']);

/** The same place as only its owner sees it, in their home feed. */
export const membershipSchema = z.object({
  roomId: idSchema,
  joined: z.boolean(),
  role: roomRoleSchema,
  /** Everything up to this `seq` has been read. unread = the room's seq − readSeq − those removed. */
  readSeq: seq,
  /**
   * Its owner does not want to have a direct or group room in their list before it has a message after
   * this one; absent where they do.
   */
  hiddenSeq: seq.optional(),
  /**
   * Until when they read and do not post here: null without end, absent where they were not muted. A time
   * that has passed mutes nobody.
   */
  mutedUntil: time.nullable().optional(),
  /**
   * The unread messages that mention its owner, lowest first; in rows of very many, the first of them. Like
   * `removed` as of the head that the row came with: what is said or deleted after that is in the room's feed.
   */
  mentioned: z.array(seq),
  /** The unread messages that were deleted, which count for nothing: the first of them, */
  removed: z.array(seq),
  /** and how many more there are. */
  removedMore: z.int().optional(),
  /** Of what in the room its owner wants to be told; of nothing where it is muted. */
  notify: notifySchema,
  favourite: z.boolean(),
  /** Counted in the home feed, not in the room's. */
  version,
});

export const messageSchema = z.object({
  id: idSchema,
  roomId: idSchema,
  authorId: idSchema,
  seq,
  version,
  /** Empty once it is deleted. */
  text: z.string(),
  sentAt: time,
  /** Whom it mentions, as was found when it was said; absent where it is nobody. */
  mentions: z
    .object({
      people: z.array(idSchema),
      /** Whoever was in the room at that moment, the one who reads this among them. */
      here: z.literal(true).optional(),
      /** Everybody in the room. */
      room: z.literal(true).optional(),
    })
    .optional(),
  /** Since when nothing is left of it but its place. */
  deletedAt: time.optional(),
});

/** Of somebody whom one has blocked, or did: one's own affair, which nobody else is told. */
export const blockSchema = z.object({
  personId: idSchema,
  /** Null: no longer. */
  blockedAt: time.nullable(),
  /** Counted in the home feed. */
  version,
});

/** What somebody finds wrong with a message. */
export const reportReasonSchema = z.enum([
  'spam',
  'harassment',
  'hate',
  'violence',
  'sexual',
  'private',
  'other',
]);

/** What whoever acts on a report says they did. */
export const reportOutcomeSchema = z.enum([
  'dismissed',
  /** In a way that no command knows. */
  'handled',
  'message-removed',
  'member-muted',
  'member-removed',
  'person-deactivated',
]);

/** A message that somebody shows to those who may act on it. */
export const reportSchema = z.object({
  id: idSchema,
  at: time,
  reason: reportReasonSchema,
  /** The reporter's own, may be empty. */
  words: z.string(),
  /** Who reports */
  byId: idSchema,
  /** whose message. */
  authorId: idSchema,
  messageId: idSchema,
  /** As it was when it was reported, whatever has become of it. */
  text: z.string(),
  sentAt: time,
  /** Whether nothing but its place is left of it by now. */
  isDeleted: z.boolean(),
  kind: roomKindSchema,
  /** Where it was said; null for who may not read that room: they are shown this message and no more. */
  place: z
    .object({
      roomId: idSchema,
      seq,
      /** What its author is in the room; null where they are not in it any more. */
      authorRole: roomRoleSchema.nullable(),
    })
    .nullable(),
  /** Null while nobody has acted on it. */
  resolved: z.object({ at: time, byId: idSchema, outcome: reportOutcomeSchema }).nullable(),
});

/** What is written down of those who have power over others: the commands by which they use it. */
export const auditActSchema = z.enum([
  'message:delete',
  'member:remove',
  'member:appoint',
  'member:mute',
  'member:unmute',
  'room:archive',
  'room:unarchive',
  'room:set-default',
  'person:set-role',
  'person:deactivate',
  'person:reactivate',
  'community:update',
  'invitation:create',
  'invitation:revoke',
  'reset:create',
  'person:sign-out',
  'owner:transfer',
  'report:resolve',
  'bot:create',
  'token:create',
  'token:revoke',
]);

export const auditEntrySchema = z.object({
  id: idSchema,
  at: time,
  act: auditActSchema,
  /** Who did it, */
  byId: idSchema,
  /** to whom, */
  personId: idSchema.nullable(),
  /** and where. */
  roomId: idSchema.nullable(),
  /** The role that was given or invited to, who may join now, a token's scopes, until when somebody is muted, or what came of a report; empty otherwise. */
  detail: z.string(),
});

/** Where a room's feed stands. */
export const headSchema = z.object({ epoch: epochSchema, version, seq });

/** How far a client has followed one feed. */
export const cursorSchema = z.strictObject({
  feed: feedIdSchema,
  epoch: epochSchema,
  version,
});

export type Passkey = z.infer<typeof passkeySchema>;
export type Role = z.infer<typeof roleSchema>;
export type Joining = z.infer<typeof joiningSchema>;
export type Community = z.infer<typeof communitySchema>;
export type Session = z.infer<typeof sessionSchema>;
export type InvitedRole = z.infer<typeof invitedRoleSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type Scope = z.infer<typeof scopeSchema>;
export type BotToken = z.infer<typeof botTokenSchema>;
export type NamedRoom = z.infer<typeof namedRoomSchema>;
export type Bot = z.infer<typeof botSchema>;
export type RoomKind = z.infer<typeof roomKindSchema>;
export type Person = z.infer<typeof personSchema>;
export type ReportReason = z.infer<typeof reportReasonSchema>;
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>;
export type Report = z.infer<typeof reportSchema>;
export type Block = z.infer<typeof blockSchema>;
export type SlowMode = z.infer<typeof slowModeSchema>;
export type RoomRole = z.infer<typeof roomRoleSchema>;
export type Room = z.infer<typeof roomSchema>;
export type Notify = z.infer<typeof notifySchema>;
export type Member = z.infer<typeof memberSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type Mentions = NonNullable<Message['mentions']>;
export type Message = z.infer<typeof messageSchema>;
export type AuditAct = z.infer<typeof auditActSchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type Head = z.infer<typeof headSchema>;
export type Cursor = z.infer<typeof cursorSchema>;
