import { z } from 'zod';
import {
  availabilitySchema,
  newStatusSchema,
  ownAvailabilitySchema,
  spanSchema,
} from '../availability.ts';
import { personSchema, tooLarge } from '../entities.ts';
import { idSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { isSoundText } from '../text.ts';
import { pageRows } from './page-rows.ts';
import type { CommandShape } from './shape.ts';

/** Who is here and how it is with them, typing, signals of applications. */
export const signalsCommands = {
  'presence:list': {
    about: 'Who is in a room at this moment, by name, a page at a time.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      /** The `next` of the page before. */
      after: z
        .string()
        .max(200)
        .refine(isSoundText, 'must be well-formed Unicode without NUL')
        .optional(),
      limit: pageRows,
    }),
    result: z.object({
      people: z.array(personSchema),
      /** How many there are in all. */
      count: z.int(),
      /** They are too many to be told of one by one: see the signal `presence`. */
      crowded: z.boolean(),
      /** Where the next page begins; null after the last. */
      next: z.string().nullable(),
    }),
    errors: ['not_found', 'forbidden'],
  },
  'presence:watch': {
    about:
      'How it is with these people, of those who share a room with the caller; who is not in the answer is not here. Over a socket their changes are told from now on, in place of those of whoever was watched before.',
    who: 'person',
    input: z.strictObject({
      people: z
        .array(idSchema)
        .max(limits.watchedPeople, tooLarge(`must be ${limits.watchedPeople} at most`)),
    }),
    result: z.object({ people: z.array(availabilitySchema) }),
    errors: [],
  },
  'presence:idle': {
    about:
      'Say that nobody has touched this device for a while, or that somebody has again. Whoever has touched none of theirs is away. Over a socket only.',
    who: 'person',
    input: z.strictObject({ idle: z.boolean() }),
    result: z.object({}),
    errors: [],
  },
  'status:set': {
    about:
      'Say how it is with the caller: a status, that they do not want to be disturbed, that they are invisible. What is left out stays, null ends it; with nothing given it is only answered.',
    who: 'person',
    input: z.strictObject({
      status: newStatusSchema.nullable().optional(),
      quiet: spanSchema.nullable().optional(),
      invisible: spanSchema.nullable().optional(),
    }),
    result: ownAvailabilitySchema,
    errors: [],
  },
  'typing:set': {
    about: 'Tell a room that the caller began or stopped typing.',
    who: 'person',
    input: z.strictObject({ roomId: idSchema, typing: z.boolean() }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
  'signal:send': {
    about:
      'Send any JSON or binary to whoever is in a room now. It is not kept. In slow mode only moderators may.',
    who: 'person',
    input: z.strictObject({
      roomId: idSchema,
      name: z
        .string()
        .min(1)
        .max(limits.signalNameCharacters)
        .refine(isSoundText, 'must be well-formed Unicode without NUL'),
      data: z
        .json()
        // How Socket.IO marks the place of binary: in data it breaks the decoder of every receiver.
        .refine((data) => !JSON.stringify(data).includes('"_placeholder":'), {
          message: 'must not have a key _placeholder',
        })
        .refine(
          (data) => JSON.stringify(data).length <= limits.signalBytes,
          tooLarge('is too large'),
        )
        .optional(),
      /** Raw over Socket.IO, base64 in JSON. */
      bytes: z
        .union([z.instanceof(Uint8Array), z.base64()])
        .refine((bytes) => bytes.length <= limits.signalBytes, tooLarge('is too large'))
        .optional(),
    }),
    result: z.object({}),
    errors: ['not_found', 'forbidden'],
  },
} as const satisfies Record<string, CommandShape>;
