import { z } from 'zod';
import { personSchema } from '../entities.ts';

/** What every command answers that begins a session. */
export const begunSchema = z.object({
  person: personSchema,
  /** Opens every transport until the session ends; null when it went into a cookie instead. */
  token: z.string().nullable(),
});

export const accountBegunSchema = begunSchema.extend({
  /**
   * Presented at the next sign-in on this device, it keeps the guesses of strangers from standing in
   * the way; null when it went into a cookie.
   */
  deviceKey: z.string().nullable(),
});

/** `cookie` keeps the token out of reach of scripts; it works over HTTP only. */
export const deliverSchema = z.enum(['token', 'cookie']).default('token');
