import { z } from 'zod';
import { handleSchema, personNameSchema, personSchema } from '../entities.ts';
import { proof } from '../web-authn.ts';
import type { CommandShape } from './shape.ts';

/** What people see and say of themselves. */
export const profileCommands = {
  'person:update': {
    about: 'Be called something else. A guest has a name alone.',
    who: 'person',
    input: z.strictObject({ name: personNameSchema.optional(), handle: handleSchema.optional() }),
    result: z.object({ person: personSchema }),
    errors: ['conflict', 'forbidden'],
  },
  'identity:find': {
    about:
      'Whether the caller’s account is linked with one at the service that people sign in with.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({
      /** Unix milliseconds; null: it is not. */
      linkedAt: z.int().nullable(),
      hasPassword: z.boolean(),
    }),
    errors: [],
  },
  'identity:unlink': {
    about: 'Sign in with that account no longer. `conflict` where it is the only way in.',
    who: 'person',
    input: z.strictObject(proof),
    result: z.object({}),
    errors: ['conflict', 'forbidden'],
  },
} as const satisfies Record<string, CommandShape>;
