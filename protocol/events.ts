import { z } from 'zod';
import {
  blockSchema,
  headSchema,
  memberSchema,
  membershipSchema,
  messageSchema,
  personSchema,
  roomPeopleSchema,
  roomSchema,
} from './entities.ts';
import type { Epoch, FeedId } from './ids.ts';

/**
 * Durable changes. Each says: in this feed, this row now looks like this. The names are nouns
 * because an event carries the whole row as it stands, whether it was made, edited or removed;
 * so a replayed, merged or refetched change gives the same state.
 */
export const changeSchemas = {
  message: z.object({
    kind: z.literal('message'),
    version: z.int(),
    message: messageSchema,
    author: personSchema,
  }),
  member: z.object({
    kind: z.literal('member'),
    version: z.int(),
    member: memberSchema,
    person: personSchema,
  }),
  room: z.object({ kind: z.literal('room'), version: z.int(), room: roomSchema }),
  /** In the home feed: a room entered or left, or a new read position. */
  membership: z.object({
    kind: z.literal('membership'),
    version: z.int(),
    membership: membershipSchema,
    room: roomSchema,
    /** The room's feed at that moment: where a client that has just entered begins to listen. */
    head: headSchema,
    /** Of a direct or group room; left out where only a read position or a role has moved. */
    people: roomPeopleSchema.optional(),
  }),
  /** In the home feed: somebody was blocked, or is no longer. */
  block: z.object({
    kind: z.literal('block'),
    version: z.int(),
    block: blockSchema,
    person: personSchema,
  }),
} as const;

export const changeSchema = z.discriminatedUnion('kind', [
  changeSchemas.message,
  changeSchemas.member,
  changeSchemas.room,
  changeSchemas.membership,
  changeSchemas.block,
]);

export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];

/** A change on its way to clients: the change, and the feed and epoch whose version it took. */
export type ChangeEvent<K extends ChangeKind = ChangeKind> = Extract<Change, { kind: K }> & {
  feed: FeedId;
  epoch: Epoch;
};
