import { z } from 'zod';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUIDv7 in lower case. Whoever makes the thing names it, so that a retry is harmless. */
export const idSchema = z.string().regex(uuidV7, 'must be a lower-case UUIDv7');

/** A feed is a room, named by the room's id, or the caller's own home. */
export const feedIdSchema = z.union([z.literal('home'), idSchema]);

/** Marks one life of a feed. After a restore it differs, and every cursor into the old life is void. */
export const epochSchema = z.string().regex(/^[0-9a-z]{1,32}$/);

export type FeedId = z.infer<typeof feedIdSchema>;
export type Epoch = z.infer<typeof epochSchema>;
