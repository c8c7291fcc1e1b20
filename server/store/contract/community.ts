import type { PersonListing } from '../../../protocol/commands.ts';
import type {
  AuditEntry,
  Community,
  Invitation,
  InvitedRole,
  Joining,
  NamedRoom,
  Person,
  Role,
} from '../../../protocol/entities.ts';
import type { Confirmed } from './credentials.ts';

export interface Managing {
  personId: string;
  /** Who does it. */
  by: string;
  now: number;
}

/** See `Writes` for what holds of all. */
export interface CommunityWrites {
  /** `forbidden` for those who do not look after the community. */
  updateCommunity: {
    input: {
      personId: string;
      name: string | undefined;
      joining: Joining | undefined;
      now: number;
    };
    result: Community;
  };
  /** Puts a picture in the place of the one before; null takes it away. `forbidden` as with `updateCommunity`. */
  setCommunityPicture: {
    input: {
      personId: string;
      /** The version stands for the bytes. */
      picture: { version: string; bytes: Uint8Array } | null;
      now: number;
    };
    result: Community;
  };
  /** `forbidden` for a role that is not below the maker's own. */
  addInvitation: {
    input: {
      id: string;
      tokenHash: Uint8Array;
      role: InvitedRole;
      uses: number | null;
      expiresAt: number | null;
      createdBy: string;
      now: number;
    };
    result: Invitation;
  };
  /** `forbidden` for those who do not look after the community. */
  revokeInvitation: { input: { id: string; personId: string; now: number }; result: null };
  /**
   * Makes a person one of another role; both their roles are below that of who does it, and an admin has
   * an account, or `forbidden`.
   * Whoever may no longer invite has their invitations and reset links withdrawn.
   */
  setPersonRole: { input: Managing & { role: Role }; result: Person };
  /**
   * Ends a person's sessions, withdraws their invitations, reset links and the one that confirms an address, and
   * lets nobody be them. Private rooms and groups that they alone owned go to another, as with `removeMember`. A
   * second time is harmless. `forbidden` as above.
   */
  deactivatePerson: { input: Managing; result: null };
  /** Lets a person sign in again; harmless when they may. `forbidden` as above. A room of theirs without an owner gets one, as above. */
  reactivatePerson: { input: Managing; result: null };
  /** Ends all of a person's sessions. `forbidden` as above. */
  signOutPerson: { input: Managing; result: null };
  /**
   * Makes somebody with an account the owner, and an admin of `by`, whose invitations and reset links are
   * withdrawn. `forbidden` when `by` is not the owner (any more), or the person has no account, `not_found`
   * when they are not here.
   */
  transferOwnership: { input: Managing & { confirmed: Confirmed }; result: Person };
}

/** See `Reads`. */
export interface CommunityReads {
  community: { input: Record<string, never>; result: Community };
  /** The bytes of the picture, while it has this version. */
  communityPicture: { input: { version: string }; result: Uint8Array | null };
  /** Those that can still be used, the newest first; `forbidden` for those who do not invite. */
  invitations: { input: { reader: string; now: number }; result: Invitation[] };
  invitation: {
    input: { tokenHash: Uint8Array; now: number };
    result: { community: string; role: InvitedRole; by: string } | null;
  };
  /** What a person is to the community now; null for one who is not here (any more). */
  role: { input: { personId: string }; result: Role | null };
  /** See the command `people:list`; `forbidden` for those who do not look after people. */
  everybody: {
    input: {
      reader: string;
      query: string | undefined;
      role: Role | undefined;
      deactivated: boolean | undefined;
      after: string | undefined;
      limit: number;
    };
    result: { people: PersonListing[]; more: boolean };
  };
  /**
   * Who did what to whom, the newest first, those before `before`; of the rooms those channels that
   * `reader` may read. `forbidden` for who may not read what was done.
   */
  audit: {
    input: { reader: string; before: string | undefined; limit: number };
    result: { entries: AuditEntry[]; people: Person[]; rooms: NamedRoom[]; more: boolean };
  };
}
