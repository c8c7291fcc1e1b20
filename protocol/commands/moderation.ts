import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { CommandShape } from './shape.ts';

/** What people do about others of whom they want to hear no more. */
export const moderationCommands = {
  'person:block': {
    about:
      'Have nothing to do with somebody: neither writes to the other, and what they say elsewhere is folded. They are not told.',
    who: 'person',
    input: z.strictObject({ personId: idSchema }),
    result: z.object({}),
    errors: ['not_found', 'conflict'],
  },
  'person:unblock': {
    about: 'Take a block back; harmless where there is none.',
    who: 'person',
    input: z.strictObject({ personId: idSchema }),
    result: z.object({}),
    errors: [],
  },
} as const satisfies Record<string, CommandShape>;
