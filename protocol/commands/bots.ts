import { z } from 'zod';
import {
  botSchema,
  botTokenSchema,
  handleSchema,
  personNameSchema,
  personSchema,
  scopeSchema,
  tokenLabelSchema,
} from '../entities.ts';
import { idSchema } from '../ids.ts';
import type { CommandShape } from './shape.ts';

/** Programs that are somebody here, and the tokens by which they are. All for the owner and admins. */
export const botsCommands = {
  'bot:create': {
    about:
      'Make a bot. It is in no room until somebody adds it to one, and does nothing without a token.',
    who: 'person',
    input: z.strictObject({ name: personNameSchema, handle: handleSchema }),
    result: z.object({ bot: personSchema }),
    errors: ['forbidden', 'conflict'],
  },
  'bot:list': {
    about: 'The bots by name, with their tokens and those of their rooms that the caller may read.',
    who: 'person',
    input: z.strictObject({}),
    result: z.object({ bots: z.array(botSchema) }),
    errors: ['forbidden'],
  },
  'token:create': {
    about:
      'Make a token of a bot, for what its scopes allow. It is told this once, holds until it is revoked, and ends when its maker is no admin any more.',
    who: 'person',
    input: z.strictObject({
      botId: idSchema,
      label: tokenLabelSchema,
      scopes: z.array(scopeSchema).min(1).max(scopeSchema.options.length),
    }),
    result: z.object({ botToken: botTokenSchema, token: z.string() }),
    errors: ['forbidden', 'not_found', 'conflict'],
  },
  'token:revoke': {
    about: 'End a token of a bot and close its connections; harmless when it has ended.',
    who: 'person',
    input: z.strictObject({ tokenId: idSchema }),
    result: z.object({}),
    errors: ['forbidden'],
  },
} as const satisfies Record<string, CommandShape>;
