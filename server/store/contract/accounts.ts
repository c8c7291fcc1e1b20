import type { Person, Scope, Session } from '../../../protocol/entities.ts';
import type { Confirmed, NewPasskey, SecondFactor } from './credentials.ts';

/** A session to begin. */
export interface NewSession {
  id: string;
  tokenHash: Uint8Array;
  expiresAt: number;
  /** See `Session.device`. */
  device: string;
}

/** See `Writes` for what holds of all. */
export interface AccountWrites {
  /**
   * A new guest with a first session, member of the lobby. Rejects with `conflict` and a
   * suggestion when somebody with an account, or a guest seen at or after `nameHeldSince`, bears the
   * same name. Where not anyone may join it takes one use of an invitation for guests; `not_found`
   * when that does not hold (any more), `forbidden` without one.
   */
  addGuest: {
    input: {
      id: string;
      name: string;
      session: NewSession;
      /** The hash of the invitation's token. */
      invitation: Uint8Array | null;
      nameHeldSince: number;
      now: number;
    };
    result: Person;
  };
  /**
   * An account with a first session and a first device, member of the lobby; and, as `member`, allowed
   * by who may join, or by one use of an invitation, which then says the role. Of `formerId` it makes
   * somebody's who is here without one, mostly a guest: they keep id, rooms and messages, all who share a
   * room with them are told, and their sessions end. Rejects with `conflict` when the name (see `addGuest`) or the handle is somebody
   * else's, when there is an owner already, or when `formerId` has an account; for invitations
   * as `addGuest` does.
   */
  addAccount: {
    input: {
      /** Of the person, where they are new. */
      id: string;
      formerId: string | null;
      as: 'owner' | 'member';
      name: string;
      handle: string;
      /** At least one of these opens it. */
      passwordHash: string | null;
      passkey: NewPasskey | null;
      session: NewSession;
      deviceKeyHash: Uint8Array;
      invitation: Uint8Array | null;
      nameHeldSince: number;
      now: number;
    };
    result: Person;
  };
  /**
   * Begins a session of somebody who has given the password of this hash, and ends the one they had
   * here. `unauthenticated` when the password is another by now, or the account deactivated; of the field
   * `code` when the account asks for a second factor and it is missing or was used.
   */
  signIn: {
    input: {
      personId: string;
      passwordHash: string;
      second: SecondFactor | null;
      session: NewSession;
      endedSessionId: string | null;
      deviceKeyHash: Uint8Array;
      now: number;
    };
    result: Person;
  };
  /** `conflict` when the password is another by now. `forbidden` for who has no account. Ends all sessions but the one it comes from, forgets the devices, voids reset links and the one that confirms an address. */
  changePassword: {
    input: {
      personId: string;
      confirmed: Confirmed;
      to: string;
      now: number;
    };
    result: null;
  };
  /** In place of those that the person had; `forbidden` for who has no account. */
  setRecoveryCodes: {
    input: {
      personId: string;
      confirmed: Confirmed;
      codeHashes: readonly Uint8Array[];
      now: number;
    };
    result: null;
  };
  /**
   * A link that sets another password, in place of one before it. `forbidden` unless `by` may manage the
   * person, `not_found` for somebody who has no account, or no longer. It is void once they have another role.
   */
  addResetLink: {
    input: { personId: string; by: string; tokenHash: Uint8Array; expiresAt: number; now: number };
    result: null;
  };
  /**
   * Uses up a recovery code or a reset link: sets the password, ends all sessions and begins one, and
   * forgets all devices but one. It voids other reset links and the one that confirms an address; a link from an admin, all
   * other ways in too. A code, or a link that nobody made, needs a
   * second factor where there is one (see `signIn`). `not_found` when it has been used or has run out, `unauthenticated`
   * when the account is deactivated.
   */
  recover: {
    input: {
      secretHash: Uint8Array;
      passwordHash: string;
      second: SecondFactor | null;
      session: NewSession;
      deviceKeyHash: Uint8Array;
      now: number;
    };
    result: Person;
  };
  /**
   * Changes what a person is called, of which all who share a room with them are told; undefined leaves it.
   * `conflict` as with `addAccount`; `forbidden` for a bot, and for the handle of who has no account.
   */
  updatePerson: {
    input: {
      personId: string;
      name: string | undefined;
      handle: string | undefined;
      nameHeldSince: number;
      now: number;
    };
    result: Person;
  };
  /** Ends a session of this person; a second time is harmless. */
  endSession: { input: { sessionId: string; personId: string }; result: null };
  /** Notes that these people were here and these sessions used: names stay held, sessions alive, those of people until `expiresAt`. */
  noteSeen: {
    input: {
      people: readonly string[];
      sessions: readonly string[];
      expiresAt: number;
      now: number;
    };
    result: null;
  };
}

/** See `Reads`. */
export interface AccountReads {
  /** `scopes` of a bot's token; null for a person's session. */
  session: {
    input: { tokenHash: Uint8Array; now: number };
    result: { sessionId: string; person: Person; scopes: Scope[] | null } | null;
  };
  /** The person's sessions that have not ended, the newest first, but for which of them asks. */
  sessions: { input: { personId: string; now: number }; result: Omit<Session, 'isCurrent'>[] };
  /** How somebody signs in by a password; null also for whoever is deactivated. */
  account: {
    input: { handle: string; deviceKeyHash: Uint8Array | null };
    result: { personId: string; passwordHash: string; isKnownDevice: boolean } | null;
  };
  passwordHash: { input: { personId: string }; result: string | null };
  /** Whose password this recovery code or reset link sets, while it does. */
  recoverable: { input: { secretHash: Uint8Array; now: number }; result: Person | null };
}
