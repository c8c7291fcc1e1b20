import { z } from 'zod';
import {
  handleSchema,
  passkeyNameSchema,
  passkeySchema,
  personNameSchema,
  tokenSchema,
} from '../entities.ts';
import {
  assertionSchema,
  attestationSchema,
  credentialIdSchema,
  credentialOptionsSchema,
  proof,
} from '../web-authn.ts';
import { accountBegunSchema, deliverSchema } from './begun.ts';
import type { CommandShape } from './shape.ts';

const none = z.object({});

/** How somebody signs in: beside a password, or in its place. */
export const waysInCommands = {
  'security:find': {
    about: 'By what the caller can sign in.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({
      password: z.boolean(),
      /** Whether a one-time code is asked for beside the password. */
      totp: z.boolean(),
      passkeys: z.array(passkeySchema),
      /** How many are left. */
      recoveryCodes: z.int(),
    }),
    errors: [],
  },
  'totp:begin': {
    about:
      'Make a secret of one-time codes (RFC 6238). They are asked for once `totp:confirm` was given one.',
    who: 'person',
    input: z.strictObject({ ...proof }),
    result: z.object({
      /** In base 32, to be typed into an app. */
      secret: z.string(),
      /** The same as `otpauth:` address, to be shown as a picture. */
      uri: z.string(),
    }),
    errors: ['forbidden', 'conflict'],
  },
  'totp:confirm': {
    about: 'Ask for one-time codes beside the password from now on: by a code of the secret begun.',
    who: 'person',
    input: z.strictObject({ code: tokenSchema }),
    result: none,
    errors: ['forbidden', 'conflict', 'not_found'],
  },
  'totp:end': {
    about: 'Ask for no one-time codes any more.',
    who: 'person',
    input: z.strictObject({ ...proof }),
    result: none,
    errors: ['forbidden'],
  },
  'passkey:begin': {
    about:
      'What `navigator.credentials.create` needs to make a passkey: for the caller’s account, or for the one that they are about to have.',
    who: 'anyone',
    input: z.strictObject({
      /** Of the account that there is to be. */
      name: personNameSchema.optional(),
      handle: handleSchema.optional(),
      /** Of an account that there is. */
      ...proof,
    }),
    result: z.object({ options: credentialOptionsSchema }),
    errors: ['forbidden'],
  },
  'passkey:add': {
    about: 'Give the caller’s account a passkey more, made of what `passkey:begin` answered here.',
    who: 'person',
    input: z.strictObject({ name: passkeyNameSchema, made: attestationSchema }),
    result: none,
    errors: ['forbidden', 'conflict'],
  },
  'passkey:remove': {
    about: 'Take a passkey from the caller’s account, unless it is the last way in.',
    who: 'person',
    input: z.strictObject({ passkeyId: credentialIdSchema, ...proof }),
    result: none,
    errors: ['forbidden', 'conflict', 'not_found'],
  },
  'passkey:challenge': {
    about:
      'What `navigator.credentials.get` needs to ask for a passkey: to sign in, or to show that it is still the caller.',
    who: 'anyone',
    input: z.strictObject({ to: z.enum(['sign-in', 'confirm']) }),
    result: z.object({ options: credentialOptionsSchema }),
    errors: ['forbidden'],
  },
  'passkey:sign-in': {
    about:
      'Begin a session with a passkey, which stands for both factors; one that the caller has ends.',
    who: 'anyone',
    session: 'begins',
    input: z.strictObject({ passkey: assertionSchema, deliver: deliverSchema }),
    result: accountBegunSchema,
    errors: ['forbidden', 'unauthenticated'],
  },
} as const satisfies Record<string, CommandShape>;
