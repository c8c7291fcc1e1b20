import { z } from 'zod';

/**
 * Why a sign-in with another service led back to the door (`/sign-in#cancelled`) or, where somebody wanted to
 * link their account there, to the settings.
 */
export const signInFaultSchema = z.enum([
  /** Somebody thought better of it there. */
  'cancelled',
  /** Too long ago, done already, or begun in another browser. */
  'expired',
  /** Coming in takes an invitation. */
  'closed',
  /** The invitation does not hold. */
  'gone',
  /** The account here is deactivated. */
  'refused',
  /** The account there is linked with somebody else's here, or this one with another there. */
  'taken',
  /** The service does not answer, or asked too much of. */
  'unavailable',
  'failed',
]);

export type SignInFault = z.infer<typeof signInFaultSchema>;
