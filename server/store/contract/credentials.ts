/** A challenge that a passkey has answered. It is spent with what the answer opens. */
export interface Challenge {
  nonce: Uint8Array;
  expiresAt: number;
}

export interface NewPasskey {
  /** The credential's own, in base64url. */
  id: string;
  name: string;
  publicKey: Uint8Array;
  counter: number;
  transports: readonly string[];
  challenge: Challenge;
}

/** What a passkey that was used said. */
export interface UsedPasskey {
  id: string;
  counter: number;
  challenge: Challenge;
}

/** What is given beside a password or a recovery code, where somebody has one-time codes. */
export type SecondFactor =
  /** @param secret that the code belonged to, as it is kept */
  { kind: 'totp'; secret: Uint8Array; step: number } | { kind: 'recovery'; codeHash: Uint8Array };

/**
 * What it rests on that somebody who is signed in was believed to be the account's owner. What is stored because of it
 * is refused when that has changed meanwhile: `unauthenticated` once the session has ended, `forbidden` of the field
 * `password` once the password is another.
 */
export interface Confirmed {
  sessionId: string;
  /** Null: they had none. */
  passwordHash: string | null;
}
