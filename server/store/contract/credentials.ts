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
