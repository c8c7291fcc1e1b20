import { z } from 'zod';
import {
  auditEntrySchema,
  communityNameSchema,
  communitySchema,
  invitationSchema,
  invitedRoleSchema,
  joiningSchema,
  namedRoomSchema,
  personSchema,
  roleSchema,
  tokenSchema,
} from '../entities.ts';
import { idSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { isSoundText } from '../text.ts';
import { proof } from '../web-authn.ts';
import { pageRows } from './page-rows.ts';
import { personSearch } from './person-search.ts';
import type { CommandShape } from './shape.ts';

/** What concerns everybody: the community itself, its invitations, the people and who has power over them. */
export const communityCommands = {
  'community:find': {
    about: 'What this server calls itself, and who may come in.',
    who: 'anyone',
    input: z.strictObject({}),
    result: communitySchema.extend({
      /** The service that people can sign in with; null: none. */
      signInWith: z.string().nullable(),
      /** Whether letters are sent: a forgotten password can be set anew by one. */
      sendsMail: z.boolean(),
    }),
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
  'person:find': {
    about:
      'People with whom the caller shares a room, whose name contains the words or whose handle begins with them; by name, guests last.',
    who: 'person',
    input: z.strictObject(personSearch),
    result: z.object({ people: z.array(personSchema) }),
    errors: [],
  },
  'person:set-role': {
    about:
      'Make a person below the caller’s role one of another role below it; an admin only of who has an account.',
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
  'person:sign-out': {
    about: 'End all sessions of a person below the caller’s role and close their connections.',
    who: 'person',
    input: z.strictObject({ personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'owner:transfer': {
    about:
      'Make somebody who has an account the owner, and an admin of the caller, who was it. With the caller’s password, or a passkey of theirs.',
    who: 'person',
    input: z.strictObject({ personId: idSchema, ...proof }),
    result: z.object({ person: personSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'people:list': {
    about: 'Everybody who is or was here, by name, a page at a time. For the owner and admins.',
    who: 'person',
    input: z.strictObject({
      /** Part of the name or handle. */
      query: z
        .string()
        .max(limits.nameCharacters * 4)
        .refine(isSoundText, 'must be well-formed Unicode without NUL')
        .optional(),
      role: roleSchema.optional(),
      deactivated: z.boolean().optional(),
      /** The id of the last person of the page before. */
      after: idSchema.optional(),
      limit: pageRows,
    }),
    result: z.object({
      people: z.array(
        z.object({
          person: personSchema,
          joinedAt: z.int(),
          /** The day, in UTC, on which they were last here: its first millisecond. */
          seenAt: z.int(),
          /** Absent for those who are here. */
          deactivatedAt: z.int().optional(),
        }),
      ),
      more: z.boolean(),
    }),
    errors: ['forbidden'],
  },
  'audit:list': {
    about: 'What admins, owners and moderators did to whom, the newest first, a page at a time.',
    who: 'person',
    input: z.strictObject({ before: idSchema.optional(), limit: pageRows }),
    result: z.object({
      entries: z.array(auditEntrySchema),
      /** Of those entries. */
      people: z.array(personSchema),
      /** Of those entries, the channels that the caller may read. */
      rooms: z.array(namedRoomSchema),
      more: z.boolean(),
    }),
    errors: ['forbidden'],
  },
} as const satisfies Record<string, CommandShape>;
