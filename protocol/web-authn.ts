import { z } from 'zod';
import { givenPasswordSchema } from './entities.ts';

/** Bytes in base64url, so many characters at most. */
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/, 'must be base64url');

/** Ids of credentials have 1,023 bytes at most (WebAuthn §4). */
export const credentialIdSchema = bytes(1_400);

/** What a browser answers that has made a passkey: the parts of its `PublicKeyCredential` that are looked at. */
export const attestationSchema = z.strictObject({
  id: credentialIdSchema,
  clientDataJSON: bytes(8_000),
  attestationObject: bytes(32_000),
  transports: z
    .array(z.string().regex(/^[a-z-]{1,20}$/))
    .max(10)
    .default([]),
});

/** What a browser answers that has used one. */
export const assertionSchema = z.strictObject({
  id: credentialIdSchema,
  clientDataJSON: bytes(8_000),
  authenticatorData: bytes(8_000),
  signature: bytes(8_000),
});

/**
 * Shows that somebody who is signed in is still there, for what a device left open is not enough: their
 * password, or one of their passkeys, asked for by `passkey:challenge` with `to: 'confirm'`.
 */
export const proof = {
  password: givenPasswordSchema.optional(),
  passkey: assertionSchema.optional(),
};

/** What `navigator.credentials` is given, as JSON; the standard says what is in it. */
export const credentialOptionsSchema = z.looseObject({ challenge: z.string() });
