import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';

/** What the registry says of a command. */
export interface CommandShape {
  /** One line for the generated documents. */
  about: string;
  /** Who may call it at all; what they may do with it is decided in access. */
  who: 'anyone' | 'person';
  /** What the edge has to do with the caller's session when the command succeeds. */
  session?: 'begins' | 'ends';
  input: z.ZodType;
  result: z.ZodType;
  /** Beyond those every command may answer: invalid, unauthenticated, rate_limited, internal, unavailable. */
  errors: readonly ErrorCode[];
}
