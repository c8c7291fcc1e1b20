import { z } from 'zod';
import {
  givenPasswordSchema,
  handleSchema,
  newPasswordSchema,
  passkeyNameSchema,
  personNameSchema,
  sessionSchema,
  tokenSchema,
} from '../entities.ts';
import { idSchema } from '../ids.ts';
import { attestationSchema, proof } from '../web-authn.ts';
import { accountBegunSchema, begunSchema, deliverSchema } from './begun.ts';
import type { CommandShape } from './shape.ts';

/** What makes an account of somebody. */
const account = { name: personNameSchema, handle: handleSchema, deliver: deliverSchema };

/** A one-time code, or a recovery code in its place, where the account asks for one. */
const code = tokenSchema.optional();

/** How somebody comes in, and signs in and out. */
export const sessionsCommands = {
  'guest:join': {
    about:
      'Become a guest under a name, in the lobby, with a new session: where anyone may join, or by an invitation.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({
      name: personNameSchema,
      /** The token of an invitation for guests. */
      invitation: tokenSchema.optional(),
      deliver: deliverSchema,
    }),
    result: begunSchema,
    errors: ['conflict', 'forbidden', 'not_found'],
  },
  'owner:claim': {
    about:
      'Become the owner by the one-time link on the console. A guest who asks keeps their id, messages and rooms.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ token: tokenSchema, password: newPasswordSchema, ...account }),
    result: accountBegunSchema,
    errors: ['conflict', 'forbidden'],
  },
  'account:create': {
    about:
      'Make an account with a password, or with a passkey from `passkey:begin`: where anyone may sign up, or by an invitation. A guest who asks keeps their id, messages and rooms.',
    who: 'anyone',
    session: 'begins',
    input: z
      .strictObject({
        ...account,
        password: newPasswordSchema.optional(),
        passkey: attestationSchema.optional(),
        /** What the passkey is called. */
        passkeyName: passkeyNameSchema.optional(),
        invitation: tokenSchema.optional(),
      })
      .refine(({ password, passkey }) => password !== undefined || passkey !== undefined, {
        message: 'a password or a passkey has to open it',
        path: ['password'],
      }),
    result: accountBegunSchema,
    errors: ['conflict', 'forbidden', 'not_found'],
  },
  'session:sign-in': {
    about:
      'Begin a session with handle and password; one that the caller has ends. Where the account asks for a second factor, the right password is answered `unauthenticated` of the field `code` until there is one.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({
      handle: handleSchema,
      password: givenPasswordSchema,
      code,
      /** What an earlier sign-in on this device answered; a cookie is found by itself. */
      deviceKey: tokenSchema.optional(),
      deliver: deliverSchema,
    }),
    result: accountBegunSchema,
    errors: ['unauthenticated'],
  },
  'password:change': {
    about:
      'Change the caller’s password, or set one where they have a passkey only. All their other sessions end.',
    who: 'person',
    input: z.strictObject({
      current: givenPasswordSchema.optional(),
      /** In its place. */
      passkey: proof.passkey,
      next: newPasswordSchema,
    }),
    result: z.object({}),
    errors: ['forbidden', 'conflict'],
  },
  'session:resume': {
    about: 'Give this connection the session that a token stands for.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ token: tokenSchema }),
    result: begunSchema,
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
      'Make ten codes in place of those before. Each stands once for a forgotten password, or for the one-time code of a lost telephone. They are told this once.',
    who: 'person',
    input: z.strictObject({ ...proof }),
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
      /** A one-time code, or another recovery code, where the account asks for one. */
      second: code,
      password: newPasswordSchema,
      deliver: deliverSchema,
    }),
    result: accountBegunSchema,
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
    input: z.strictObject({
      token: tokenSchema,
      password: newPasswordSchema,
      code,
      deliver: deliverSchema,
    }),
    result: accountBegunSchema,
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
} as const satisfies Record<string, CommandShape>;
