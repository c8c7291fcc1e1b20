import { z } from 'zod';
import {
  personSchema,
  reportOutcomeSchema,
  reportReasonSchema,
  reportSchema,
  reportWordsSchema,
  roomSchema,
} from '../entities.ts';
import { idSchema } from '../ids.ts';
import { pageRows } from './page-rows.ts';
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
  'message:report': {
    about:
      'Show a message that one may read to those who may act on it: the moderators of its room, and the owner and admins. Once: again is harmless.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      messageId: idSchema,
      reason: reportReasonSchema,
      words: reportWordsSchema.default(''),
    }),
    result: z.object({}),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  'report:list': {
    about:
      'The reports that the caller may act on, the newest first, a page at a time. Nobody is shown those of their own messages.',
    who: 'person',
    input: z.strictObject({
      resolved: z.boolean().default(false),
      before: idSchema.optional(),
      limit: pageRows,
    }),
    result: z.object({
      reports: z.array(reportSchema),
      /** Of those reports. */
      people: z.array(personSchema),
      rooms: z.array(roomSchema),
      more: z.boolean(),
      /** How many messages wait for somebody to act, over all pages. */
      open: z.int(),
    }),
    errors: [],
  },
  'report:resolve': {
    about:
      'Say what was done about a reported message, and so close all reports of it. What was said first stays.',
    who: 'person',
    input: z.strictObject({ reportId: idSchema, outcome: reportOutcomeSchema }),
    result: z.object({ report: reportSchema }),
    errors: ['not_found'],
  },
} as const satisfies Record<string, CommandShape>;
