import { z } from 'zod';
import { mailAddressSchema, tokenSchema } from '../entities.ts';
import { languageSchema } from '../languages.ts';
import { proof } from '../web-authn.ts';
import type { CommandShape } from './shape.ts';

const none = z.object({});

/** Where a server sends letters: the addresses of accounts, which nobody but their owners ever sees. */
export const mailCommands = {
  'mail:find': {
    about: 'Where letters to the caller go, and the address that is still to be confirmed.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({ address: z.string().nullable(), pending: z.string().nullable() }),
    errors: [],
  },
  'mail:set': {
    about:
      'Send a link to an address by which it becomes that of the caller’s account: there a forgotten password can be set anew.',
    who: 'person',
    input: z.strictObject({ address: mailAddressSchema, language: languageSchema, ...proof }),
    result: none,
    errors: ['forbidden'],
  },
  'mail:confirm': {
    about: 'Confirm an address by the link that was sent there.',
    who: 'anyone',
    input: z.strictObject({ token: tokenSchema }),
    result: none,
    errors: ['not_found'],
  },
  'mail:remove': {
    about: 'Send no letters to the caller any more; harmless where none are sent.',
    who: 'person',
    input: z.strictObject(proof),
    result: none,
    errors: ['forbidden'],
  },
  'reset:request': {
    about:
      'Send whoever has this address a link that sets another password. The answer is the same if nobody has.',
    who: 'anyone',
    input: z.strictObject({ address: mailAddressSchema, language: languageSchema }),
    result: none,
    errors: [],
  },
} as const satisfies Record<string, CommandShape>;
