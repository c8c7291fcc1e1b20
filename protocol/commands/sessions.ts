import { z } from 'zod';
import {
  givenPasswordSchema,
  handleSchema,
  newPasswordSchema,
  personNameSchema,
  personSchema,
  sessionSchema,
  tokenSchema,
} from '../entities.ts';
import { idSchema } from '../ids.ts';
import type { CommandShape } from './shape.ts';

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
} as const satisfies Record<string, CommandShape>;
