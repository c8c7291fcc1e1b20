import { z } from 'zod';
import { isEmoji } from './emoji.ts';
import { optionalText } from './entities.ts';
import { idSchema } from './ids.ts';
import { limits } from './limits.ts';
import { normaliseLine } from './text.ts';

/**
 * In so many milliseconds from when it is said it is over; null: only when it is ended. A span and no time of
 * day, because the clocks of devices differ.
 */
const expiresIn = z.int().min(1).max(limits.statusMillis).nullable();
const expiresInAsTold = z.int().min(0).nullable();

export const spanSchema = z.strictObject({ expiresIn });
const spanAsToldSchema = z.object({ expiresIn: expiresInAsTold });

const emptyOrEmoji = (emoji: string) => emoji === '' || isEmoji(emoji);

/** What somebody says of how it is with them: an emoji, a few words, or both. */
export const newStatusSchema = z
  .strictObject({
    emoji: z.string().refine(emptyOrEmoji, 'must be one emoji'),
    text: optionalText(normaliseLine, limits.statusCharacters),
    expiresIn,
  })
  .refine(({ emoji, text }) => emoji !== '' || text !== '', 'must not be empty');

export const statusSchema = z.object({
  emoji: z.string(),
  text: z.string(),
  expiresIn: expiresInAsTold,
});

/** How it is with somebody, as those see it who share a room with them. */
export const availabilitySchema = z.object({
  id: idSchema,
  /** Connected, and not invisible. */
  here: z.boolean(),
  /** Here, but for a while they have touched none of their devices. */
  away: z.literal(true).optional(),
  /** They do not want to be disturbed; only of who is here. */
  quiet: spanAsToldSchema.optional(),
  status: statusSchema.optional(),
});

/** The same as only they themselves see it, on all their devices. */
export const ownAvailabilitySchema = z.object({
  /** Grows with each change: of two the higher one is true. */
  version: z.int(),
  status: statusSchema.nullable(),
  quiet: spanAsToldSchema.nullable(),
  /** To everybody else they are not here. */
  invisible: spanAsToldSchema.nullable(),
});

export type NewStatus = z.infer<typeof newStatusSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Availability = z.infer<typeof availabilitySchema>;
export type OwnAvailability = z.infer<typeof ownAvailabilitySchema>;
