import { z } from 'zod';
import { cursorSchema, messageSchema, messageTextSchema, personSchema } from '../entities.ts';
import { changeSchema } from '../events.ts';
import { epochSchema, feedIdSchema, idSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { pageRows } from './page-rows.ts';
import type { CommandShape } from './shape.ts';

const seq = z.int().min(0);

/** What is said, and what of it somebody has missed. */
export const messagesCommands = {
  'feed:sync': {
    about: 'What changed since these cursors, in all of the caller’s feeds.',
    who: 'person',
    input: z.strictObject({ cursors: z.array(cursorSchema).max(limits.syncFeeds) }),
    result: z.object({
      me: personSchema,
      feeds: z.array(
        z.object({
          feed: feedIdSchema,
          /**
           * `complete`: with these changes the feed is at `version`. `more`: they are the first
           * part, ask again from `version`. `reset`: too much was missed or the epoch is stale;
           * forget the feed and begin at `version`. `gone`: not yours to follow (any more).
           */
          status: z.enum(['complete', 'more', 'reset', 'gone']),
          epoch: epochSchema,
          version: z.int(),
          /** Ordered by version. After `reset`: the rows to begin with. */
          changes: z.array(changeSchema),
        }),
      ),
    }),
    errors: [],
  },
  'message:send': {
    about: 'Say something in a room. The same id again returns the first result.',
    who: 'person',
    input: z.strictObject({ id: idSchema, roomId: idSchema, text: messageTextSchema }),
    result: z.object({ message: messageSchema }),
    errors: ['not_found', 'forbidden', 'conflict', 'slow_mode'],
  },
  'message:delete': {
    about:
      'Take back a message of one’s own, or remove one as a moderator: its text is gone for good, its place stays. The same again returns what is left of it.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, messageId: idSchema }),
    result: z.object({ message: messageSchema }),
    errors: ['not_found', 'forbidden'],
  },
  'message:list': {
    about:
      'A page of history before or after a seq; the newest page without either. Long texts make it shorter than `limit`.',
    who: 'person',
    input: z
      .strictObject({
        roomId: idSchema,
        before: seq.optional(),
        after: seq.optional(),
        limit: pageRows,
      })
      .refine((input) => input.before === undefined || input.after === undefined, {
        message: 'give before or after, not both',
        path: ['after'],
      }),
    result: z.object({
      /** Ascending by seq. */
      messages: z.array(messageSchema),
      authors: z.array(personSchema),
      /** Whether the direction asked for holds more than this page. */
      more: z.boolean(),
    }),
    errors: ['not_found'],
  },
  'message:seek': {
    about:
      'The seq of the first message sent at or after a time; null when there is none. Where the clock was set back in between, of one such message.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      /** Unix milliseconds by the server's clock. */
      at: z.int().min(0),
    }),
    result: z.object({ seq: seq.nullable() }),
    errors: ['not_found'],
  },
} as const satisfies Record<string, CommandShape>;
