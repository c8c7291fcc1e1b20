import { z } from 'zod';
import { availabilitySchema, ownAvailabilitySchema } from './availability.ts';
import { personSchema } from './entities.ts';
import { idSchema } from './ids.ts';

/** Ephemeral events: never stored, never versioned, the first to be dropped under load. */
export const signalSchemas = {
  /** The server's greeting on every connection, again when its person changes. */
  hello: z.object({
    protocol: z.int(),
    /** Whose connection this is; null until somebody joins or resumes a session on it. */
    person: personSchema.nullable(),
    greeting: z.string(),
  }),
  /**
   * Who came to a room or went since the last of these; at most one a second per room, and fewer the more
   * there are to be told. Whoever did both is in one of the lists, as it stands now: it may say what a client
   * knows already.
   */
  presence: z.object({
    roomId: idSchema,
    /** How many people are there now. */
    count: z.int(),
    /** They are too many to be named: both lists are empty, and who it is has to be asked for. */
    crowded: z.boolean(),
    joined: z.array(personSchema),
    left: z.array(personSchema),
  }),
  /** Of people watched by this connection (`presence:watch`), as it is with them now. */
  availability: z.object({ people: z.array(availabilitySchema) }),
  /** How it is with whoever listens themselves, once something was set. */
  'own-availability': ownAvailabilitySchema,
  typing: z.object({
    roomId: idSchema,
    person: personSchema,
    typing: z.boolean(),
    /** Forget it after so many milliseconds, should the end never arrive. */
    expiresIn: z.int(),
  }),
  /** To those who may act on reports: there are others than before. */
  reports: z.object({}),
  /** Whatever an application sent to a room with `signal:send`. */
  signal: z.object({
    roomId: idSchema,
    from: personSchema,
    name: z.string(),
    data: z.json().optional(),
    /** Binary: raw over Socket.IO, base64 in JSON. */
    bytes: z.union([z.instanceof(Uint8Array), z.base64()]).optional(),
  }),
  /** A request that asked for no answer was refused. `error` is an error body. */
  refused: z.object({
    command: z.string(),
    error: z.object({
      code: z.string(),
      message: z.string(),
      retry: z.boolean(),
      retryAfterMillis: z.int().optional(),
    }),
  }),
} as const;

export type SignalName = keyof typeof signalSchemas;
export type Signal<N extends SignalName> = z.infer<(typeof signalSchemas)[N]>;
export type Signals = { [N in SignalName]: Signal<N> };
