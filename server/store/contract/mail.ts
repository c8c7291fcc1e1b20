import type { Person } from '../../../protocol/entities.ts';
import type { Confirmed } from './credentials.ts';

/** See `Writes` for what holds of all. */
export interface MailWrites {
  /**
   * An address that becomes a person's when the link is opened that is sent there, in place of one before it.
   * `forbidden` for who has no account.
   */
  beginMailAddress: {
    input: {
      personId: string;
      confirmed: Confirmed;
      address: string;
      tokenHash: Uint8Array;
      expiresAt: number;
      now: number;
    };
    result: null;
  };
  /** `not_found` when the link was used, replaced, voided by another password or a deactivation, or has run out. Several accounts may have one address. */
  confirmMailAddress: { input: { tokenHash: Uint8Array; now: number }; result: null };
  /** And the one to be confirmed. */
  removeMailAddress: { input: { personId: string; confirmed: Confirmed }; result: null };
  /**
   * A link that sets another password, to be sent to this address, in place of one sent before; those that admins
   * made stay. `not_found` unless it is the person's confirmed address and they are here.
   */
  addMailedResetLink: {
    input: {
      personId: string;
      address: string;
      tokenHash: Uint8Array;
      expiresAt: number;
      now: number;
    };
    result: null;
  };
}

/** See `Reads`. */
export interface MailReads {
  mailAddress: {
    input: { personId: string; now: number };
    result: { address: string | null; pending: string | null };
  };
  /** Whose confirmed address it is; at most `limit` who are here. */
  peopleAtAddress: { input: { address: string; limit: number }; result: Person[] };
}
