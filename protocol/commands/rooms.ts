import { z } from 'zod';
import {
  descriptionSchema,
  headSchema,
  memberSchema,
  membershipSchema,
  notifySchema,
  personSchema,
  roomNameSchema,
  roomPeopleSchema,
  roomRoleSchema,
  roomSchema,
  slowModeSchema,
  slugSchema,
  tooLarge,
  topicSchema,
} from '../entities.ts';
import { idSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { isSoundText } from '../text.ts';
import { pageRows } from './page-rows.ts';
import { personSearch } from './person-search.ts';
import type { CommandShape } from './shape.ts';

const seq = z.int().min(0);
/** A little before the last moment that a `Date` knows, which stands for no end at all. */
const lastTime = 8_600_000_000_000_000;

const roomListing = z.object({ room: roomSchema, members: z.int(), joined: z.boolean() });

/** A room that the caller is in now. */
const entered = z.object({
  room: roomSchema,
  membership: membershipSchema,
  head: headSchema,
  /** Of a direct or group room. */
  people: roomPeopleSchema.optional(),
});

/** Rooms, and who is in them. */
export const roomsCommands = {
  'room:create': {
    about: 'Make a channel and be its owner. Guests make public ones only.',
    who: 'person',
    input: z.strictObject({
      id: idSchema,
      kind: z.enum(['public', 'private']).default('public'),
      name: roomNameSchema,
      topic: topicSchema.default(''),
    }),
    result: entered,
    errors: ['forbidden', 'conflict'],
  },
  'room:update': {
    about:
      'Change a room’s name, and with it its address, its topic or description, or whether only moderators post in it, or how slowly the others do. The former address keeps leading to the room.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      name: roomNameSchema.optional(),
      topic: topicSchema.optional(),
      description: descriptionSchema.optional(),
      announceOnly: z.boolean().optional(),
      slowMode: slowModeSchema.optional(),
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
  'room:set-default': {
    about:
      'Let everybody who is new enter a public room, as they do the lobby, or no longer. For the owner and admins.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, isDefault: z.boolean() }),
    result: z.object({ room: roomSchema }),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'direct:open': {
    about:
      'The one room of the caller and somebody they share a room with; made under this id where there is none.',
    who: 'person',
    input: z.strictObject({ id: idSchema, personId: idSchema }),
    result: entered,
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
    result: entered,
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
    result: entered,
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
  'room:read-all': {
    about: 'Move the caller’s read position to the newest message, in all of their rooms.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({
      /** Those in which something was unread, with the position until now. */
      rooms: z.array(
        z.object({ membership: membershipSchema, head: headSchema, formerReadSeq: seq }),
      ),
    }),
    errors: [],
  },
  'room:notify': {
    about: 'Say of what in a room the caller wants to be told: of nothing mutes it.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, notify: notifySchema }),
    result: z.object({ membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'room:favourite': {
    about: 'Mark a room as one of the caller’s favourites, or take the mark away.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, favourite: z.boolean() }),
    result: z.object({ membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'room:hide': {
    about: 'Take a direct or group room out of the caller’s list until something is said in it.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({ membership: membershipSchema, head: headSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'member:list': {
    about: 'The members of a room, a page at a time.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      /**
       * By their ids, so that nobody is left out who is a member all along; or, for people to read, owners,
       * moderators and members, each by name: whoever changes place meanwhile may be in two pages, or none.
       */
      order: z.enum(['id', 'role']).default('id'),
      /** The last of the page before. */
      after: idSchema.optional(),
      limit: pageRows,
    }),
    result: z.object({
      members: z.array(z.object({ member: memberSchema, person: personSchema })),
      more: z.boolean(),
    }),
    errors: ['not_found'],
  },
  'member:find': {
    about:
      'People to bring into a room that the caller may bring people into: as `person:find` finds them, and bots; those first who are not in it.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, ...personSearch }),
    result: z.object({ found: z.array(z.object({ person: personSchema, inside: z.boolean() })) }),
    errors: ['not_found', 'forbidden'],
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
  'member:mute': {
    about: 'Let somebody below the caller’s rank in a room read and not post there.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      personId: idSchema,
      /** Unix milliseconds; null: until they are unmuted. */
      until: z.int().min(0).max(lastTime).nullable(),
    }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'member:unmute': {
    about: 'Let somebody post in a room again; harmless when they may.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'mute:list': {
    about: 'Who is muted in a room, in the order of their ids. For its moderators.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema }),
    result: z.object({
      mutes: z.array(z.object({ person: personSchema, until: z.int().nullable() })),
    }),
    errors: ['not_found', 'forbidden'],
  },
  'member:appoint': {
    about: 'Give a member of a room another role in it.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, personId: idSchema, role: roomRoleSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
} as const satisfies Record<string, CommandShape>;
