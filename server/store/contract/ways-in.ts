import type { Passkey, Person } from '../../../protocol/entities.ts';
import type { NewSession } from './accounts.ts';
import type { Confirmed, NewPasskey, UsedPasskey } from './credentials.ts';

/** See `Writes` for what holds of all. */
export interface WaysInWrites {
  /** A secret of one-time codes, to be confirmed, in place of one that was not. `conflict` where codes are asked for already, `forbidden` without a password beside which they would be. */
  beginTotp: {
    input: { personId: string; confirmed: Confirmed; secret: Uint8Array };
    result: null;
  };
  /** A code of this secret was given: codes are asked for from now on. `conflict` when it is no longer the one that was begun, `unauthenticated` once the session has ended. */
  confirmTotp: {
    input: { personId: string; sessionId: string; secret: Uint8Array; step: number; now: number };
    result: null;
  };
  /** Codes are no longer asked for; harmless where they are not. */
  endTotp: { input: { personId: string; confirmed: Confirmed }; result: null };
  /** `forbidden` without an account, `conflict` when there is this passkey already, or too many. `unauthenticated` when the challenge was answered before, or the session has ended. */
  addPasskey: {
    input: { personId: string; sessionId: string; passkey: NewPasskey; now: number };
    result: null;
  };
  /** `not_found` unless it is the person's; `conflict` when it is the last way in that they have. */
  removePasskey: {
    input: { personId: string; confirmed: Confirmed; passkeyId: string };
    result: null;
  };
  /** Notes that its owner, and nobody else, has used a passkey. `unauthenticated` as in `signInByPasskey`. */
  usePasskey: { input: { personId: string; used: UsedPasskey; now: number }; result: null };
  /**
   * Begins a session of the passkey's owner, and ends the one that was here. `unauthenticated` when there is
   * no such passkey (any more), its counter does not grow, the challenge was answered before, or the
   * account is deactivated.
   */
  signInByPasskey: {
    input: {
      used: UsedPasskey;
      session: NewSession;
      endedSessionId: string | null;
      deviceKeyHash: Uint8Array;
      now: number;
    };
    result: Person;
  };
}

/** See `Reads`. */
export interface WaysInReads {
  /** By what somebody can sign in. */
  waysIn: {
    input: { personId: string };
    result: { password: boolean; totp: boolean; passkeys: Passkey[]; recoveryCodes: number };
  };
  /** Null where there is none, not even one to be confirmed. */
  totp: {
    input: { personId: string };
    result: { secret: Uint8Array; lastStep: number; isConfirmed: boolean } | null;
  };
  passkey: {
    input: { id: string };
    result: {
      personId: string;
      publicKey: Uint8Array;
      counter: number;
      transports: string[];
    } | null;
  };
  /** What all nodes sign challenges with. */
  serverKey: { input: Record<never, never>; result: Uint8Array };
}
