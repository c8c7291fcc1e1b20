import type { Person } from '../../../protocol/entities.ts';
import type { NewSession } from './accounts.ts';
import type { Confirmed } from './credentials.ts';

/** An account with another service. Nobody is ever known by anything else of it, such as an address. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** See `Writes` for what holds of all. */
export interface IdentityWrites {
  /**
   * Begins a session of whom this identity is linked with, and ends the one they had here;
   * `unauthenticated` when the account is deactivated. Of one that is linked with nobody it makes an
   * account, as `addAccount` makes a member's: by who may join, or by an invitation, or of `formerId`.
   * Name and handle are as wanted, or the next that are free.
   */
  signInByIdentity: {
    input: Identity & {
      /** Of the person, where they are new. */
      id: string;
      formerId: string | null;
      name: string;
      handle: string;
      session: NewSession;
      endedSessionId: string | null;
      /** The hash of its token. */
      invitation: Uint8Array | null;
      nameHeldSince: number;
      now: number;
    };
    result: Person;
  };
  /**
   * Lets this identity sign in as the person; harmless when it does. `conflict` when it is somebody
   * else's, or the person has another of this issuer; `forbidden` for who has no account,
   * `unauthenticated` once the session has ended.
   */
  linkIdentity: {
    input: Identity & { personId: string; sessionId: string; now: number };
    result: null;
  };
  /** `conflict` where it is the only way in. Harmless when there is none. */
  unlinkIdentity: {
    input: { personId: string; confirmed: Confirmed; issuer: string; now: number };
    result: null;
  };
}

/** See `Reads`. */
export interface IdentityReads {
  /** Whether somebody's account is linked with one of this issuer. */
  identity: {
    input: { personId: string; issuer: string | null };
    result: { linkedAt: number | null; hasPassword: boolean };
  };
}
