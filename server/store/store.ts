import type { FeedUpdate, RoomListing } from '../../protocol/commands.ts';
import type {
  AuditEntry,
  Community,
  Cursor,
  Head,
  Invitation,
  InvitedRole,
  Joining,
  Member,
  Membership,
  Message,
  Person,
  Role,
  Room,
  RoomRole,
  Session,
} from '../../protocol/entities.ts';
import type { ChangeEvent } from '../../protocol/events.ts';

/** A committed fact that somebody has to be told of, addressed to whom it concerns. */
export type Committed =
  | { to: 'room'; roomId: string; event: ChangeEvent }
  | { to: 'home'; personId: string; event: ChangeEvent<'membership'> }
  | { to: 'session'; sessionId: string }
  /** Somebody is now called so, or has this role: for their own connections. */
  | { to: 'person'; person: Person };

export interface Entered {
  room: Room;
  membership: Membership;
  head: Head;
}

export interface Membering {
  roomId: string;
  personId: string;
  /** Who does it; if it is not said, the person themselves. */
  by?: string;
  now: number;
}

/** A session to begin. */
export interface NewSession {
  id: string;
  tokenHash: Uint8Array;
  expiresAt: number;
  /** See `Session.device`. */
  device: string;
}

export interface Managing {
  personId: string;
  /** Who does it. */
  by: string;
  now: number;
}

/**
 * What changes the store. Each operation is one atomic step; its promise resolves only after the
 * step is on disk (fsynced), and rejects with `unavailable` when nothing of it was stored, or when
 * the way to the database broke so that nobody can say: asking again under the same id is harmless.
 * All times are Unix milliseconds.
 */
export interface Writes {
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
      passwordHash: string;
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
   * here. `unauthenticated` when the password is another by now, or the account deactivated.
   */
  signIn: {
    input: {
      personId: string;
      passwordHash: string;
      session: NewSession;
      endedSessionId: string | null;
      deviceKeyHash: Uint8Array;
      now: number;
    };
    result: Person;
  };
  /** `conflict` when the hash is no longer `from`. Ends all sessions but one, forgets the devices, voids reset links. */
  changePassword: {
    input: { personId: string; from: string; to: string; keptSessionId: string; now: number };
    result: null;
  };
  /** In place of those that the person had. */
  setRecoveryCodes: {
    input: { personId: string; codeHashes: readonly Uint8Array[]; now: number };
    result: null;
  };
  /**
   * A link that sets another password, in place of one before it. `forbidden` unless `by` may manage the
   * person, `not_found` for somebody who has no account, or no longer.
   */
  addResetLink: {
    input: { personId: string; by: string; tokenHash: Uint8Array; expiresAt: number; now: number };
    result: null;
  };
  /**
   * Uses up a recovery code or a reset link: sets the password, ends all sessions and begins one, and
   * forgets all devices but one. It voids other reset links; a link, the recovery codes too. `not_found` when it has been used or has run out, `unauthenticated`
   * when the account is deactivated.
   */
  recover: {
    input: {
      secretHash: Uint8Array;
      passwordHash: string;
      session: NewSession;
      deviceKeyHash: Uint8Array;
      now: number;
    };
    result: Person;
  };
  /** Ends a session of this person; a second time is harmless. */
  endSession: { input: { sessionId: string; personId: string }; result: null };
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
  /** Notes that these people were here and these sessions used: names stay held, sessions alive. */
  noteSeen: {
    input: {
      people: readonly string[];
      sessions: readonly string[];
      expiresAt: number;
      now: number;
    };
    result: null;
  };
  /**
   * A new channel with its maker as first member and owner; `forbidden` where their role does not
   * allow it. The same id again returns it as it is. `conflict` and a suggestion when the slug is
   * another room's, or was.
   */
  addRoom: {
    input: {
      id: string;
      /** Public if it is not said. */
      kind?: 'public' | 'private';
      slug: string;
      name: string;
      topic: string;
      createdBy: string;
      now: number;
    };
    result: Entered;
  };
  /**
   * Makes somebody a member (again); harmless when they are one. `not_found` without the room or the
   * person, `forbidden` when `by`, who does it, may not at that moment.
   */
  addMember: { input: Membering; result: Entered };
  /**
   * Ends a membership; harmless when it has ended. `not_found` and `forbidden` as above, the latter also
   * for the last owner of a private room that has other members.
   */
  removeMember: { input: Membering; result: null };
  /**
   * Stores a message under the room's next seq and version, and moves its author's read position
   * to it. The same id from the same author in the same room returns the first result; any other
   * use of a known id is a `conflict`. `forbidden` when the author may not post at that moment, also
   * where they may not even know of the room.
   */
  addMessage: {
    input: { id: string; roomId: string; authorId: string; text: string; now: number };
    result: Message;
  };
  /**
   * A new group of its maker, who owns it, and others. The same id again returns it; `not_found` for
   * people that are not here or share no room with the maker.
   */
  addGroup: {
    input: { id: string; name: string; people: readonly string[]; createdBy: string; now: number };
    result: Entered;
  };
  /** The one room of two people; made under this id where there is none. `not_found` as above. */
  openDirect: {
    input: { id: string; personId: string; otherId: string; now: number };
    result: Entered;
  };
  /**
   * Changes what is given. Another name gives another address, except to the lobby, and the former one
   * keeps leading to the room; `conflict` and a suggestion when it is another room's, or was.
   */
  editRoom: {
    input: {
      roomId: string;
      name?: string | undefined;
      topic?: string | undefined;
      announceOnly?: boolean | undefined;
      by: string;
      now: number;
    };
    result: Room;
  };
  /** Puts a room into the archive, or takes it out; harmless when it is there, or is not. */
  archiveRoom: {
    input: { roomId: string; isArchived: boolean; by: string; now: number };
    result: Room;
  };
  /**
   * Gives a member another role in the room. `not_found` when they are not in it, `forbidden` also for
   * the last owner of a private room that has other members.
   */
  appointMember: {
    input: { roomId: string; personId: string; role: RoomRole; by: string; now: number };
    result: null;
  };
  /**
   * Makes a person one of another role; both their roles are below that of who does it, or `forbidden`.
   * Whoever may no longer invite has their invitations and reset links withdrawn.
   */
  setPersonRole: { input: Managing & { role: Role }; result: Person };
  /**
   * Ends a person's sessions, withdraws their invitations and reset links, and lets nobody be them; a
   * second time is harmless. `forbidden` as above.
   */
  deactivatePerson: { input: Managing; result: null };
  /** Lets a person sign in again; harmless when they may. `forbidden` as above. */
  reactivatePerson: { input: Managing; result: null };
  /** Moves a read position forward, never back and never past the newest message. */
  moveReadPosition: {
    input: { roomId: string; personId: string; seq: number };
    result: Entered;
  };
  /** Moves a read position back to before the message with this seq, never forward. */
  moveReadPositionBack: {
    input: { roomId: string; personId: string; seq: number };
    result: Entered;
  };
  /** Stores so many bytes of nothing, in place of those stored before: finds out whether it can. */
  probe: { input: { bytes: number }; result: null };
}

/** Of whose behalf a room is read; it is decided in the state that is read. See `RoomAccess.read`. */
interface OnBehalf {
  /** Left out where the server itself asks. Who may not read the room is refused with `not_found`. */
  reader?: string;
}

/** What only reads: each operation sees one committed state, and all that was acknowledged before. */
export interface Reads {
  session: {
    input: { tokenHash: Uint8Array; now: number };
    result: { sessionId: string; person: Person } | null;
  };
  /** The person's sessions that have not ended, the newest first, but for which of them asks. */
  sessions: { input: { personId: string; now: number }; result: Omit<Session, 'isCurrent'>[] };
  /** How somebody may sign in; whether they may at all says `signIn`. */
  account: {
    input: { handle: string; deviceKeyHash: Uint8Array | null };
    result: { personId: string; passwordHash: string; isKnownDevice: boolean } | null;
  };
  passwordHash: { input: { personId: string }; result: string | null };
  /** Whose password this recovery code or reset link sets, while it does. */
  recoverable: { input: { secretHash: Uint8Array; now: number }; result: Person | null };
  community: { input: Record<string, never>; result: Community };
  /** Those that can still be used, the newest first. */
  invitations: { input: { now: number }; result: Invitation[] };
  invitation: {
    input: { tokenHash: Uint8Array; now: number };
    result: { community: string; role: InvitedRole; by: string } | null;
  };
  /** A room with one person's place in it (null: never was there) and their role in the community. */
  room: {
    input: { roomId: string; personId: string };
    result: { room: Room; membership: Membership | null; role: Role } | null;
  };
  /** Whoever asks: whether they may know of the room is decided by access. Former slugs lead there too. */
  roomBySlug: { input: { slug: string; personId: string }; result: RoomListing | null };
  /** Channels that this person may read, in the order of their slugs, those after `after`. */
  rooms: {
    input: { personId: string; after: string | undefined; limit: number };
    result: { rooms: RoomListing[]; more: boolean };
  };
  joinedRoomIds: { input: { personId: string }; result: string[] };
  members: {
    input: OnBehalf & { roomId: string; after: string | undefined; limit: number };
    result: { members: { member: Member; person: Person }[]; more: boolean };
  };
  messages: {
    input: OnBehalf & {
      roomId: string;
      before: number | undefined;
      after: number | undefined;
      limit: number;
    };
    result: { messages: Message[]; authors: Person[]; more: boolean };
  };
  /** See the command `message:seek`; `at` in Unix ms. */
  seqAt: { input: OnBehalf & { roomId: string; at: number }; result: number | null };
  /** What a person is to the community now; null for one who is not here (any more). */
  role: { input: { personId: string }; result: Role | null };
  /** Who did what to whom, the newest first, those before `before`. */
  audit: {
    input: { before: string | undefined; limit: number };
    result: { entries: AuditEntry[]; people: Person[]; more: boolean };
  };
  /** See the command `feed:sync`; bounded by `limits.syncFeedChanges` and `limits.syncChanges`. */
  changesSince: {
    input: { personId: string; cursors: readonly Cursor[] };
    result: { me: Person; feeds: FeedUpdate[] } | null;
  };
}

export type WriteName = keyof Writes;
export type ReadName = keyof Reads;

export type Health = { ok: true } | { ok: false /** Unix ms */; since: number; reason: string };

/** How busy a store is, for whoever looks after it. The counts are from its start. */
export interface StoreMeters {
  /** Writes and reads that were asked for and are not answered yet. */
  writing: number;
  reading: number;
  /** Transactions committed, and the writes in them: their ratio is the size of a batch. */
  commits: number;
  written: number;
}

/** Where everything durable lives. One contract suite runs on every implementation. */
export interface Store {
  write<K extends WriteName>(name: K, input: Writes[K]['input']): Promise<Writes[K]['result']>;
  read<K extends ReadName>(name: K, input: Reads[K]['input']): Promise<Reads[K]['result']>;
  /**
   * Calls `listener` with everything committed, in commit order, and only after the promises of
   * the writes concerned were resolved: whoever asked learns first, then everybody is told.
   */
  onCommit(listener: (committed: readonly Committed[]) => void): void;
  /** Whether the last attempt to write succeeded. While it did not, the store tries by itself. */
  health(): Health;
  meters(): StoreMeters;
  /** Waits for the writes under way, then closes. Further calls reject with `unavailable`. */
  close(): Promise<void>;
}
