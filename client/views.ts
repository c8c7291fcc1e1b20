import type { Message, Notify, Person, RoomKind, RoomRole } from '../protocol/entities.ts';
import type { ErrorBody } from '../protocol/errors.ts';

/**
 * What a screen can read from the engine. Every view is immutable: a new object means a change,
 * the same object means none.
 */

export type ConnectionView =
  /** Not yet reached the server since the start. */
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** Was reached before, or cannot be reached at the start; retried without end. */
  | { readonly state: 'offline' /** Unix ms */; readonly since: number }
  /**
   * The server speaks another version of the protocol: one of the two is older. What was typed is kept;
   * it is tried again now and then, for the server may change, and otherwise the program has to.
   */
  | { readonly state: 'outdated' /** The version it speaks. */; readonly server: number }
  /** The server is there but knows no session of ours: somebody has to say who they are. */
  | {
      readonly state: 'signed-out';
      /** Who was signed in here until the server ended it; null where nobody was, or where they ended it themselves. */
      readonly ended: Person | null;
    };

export interface RoomView {
  readonly id: string;
  readonly kind: RoomKind;
  readonly slug: string;
  /** What it is called: its own name, or else the names of the others in it. */
  readonly name: string;
  /** Its own name; empty where it is called after the people in it. */
  readonly givenName: string;
  /** Who else is in it, by name: of a direct or group room. Else empty. */
  readonly people: readonly Person[];
  readonly topic: string;
  /** More about it, in several lines; may be empty. */
  readonly description: string;
  /** Whoever is new in the community enters it. */
  readonly isDefault: boolean;
  /** Out of the list until something is said in it: of a direct or group room. */
  readonly hidden: boolean;
  readonly createdBy: string | null;
  /** Unix ms by the server's clock. */
  readonly createdAt: number;
  /** Since when it can only be read, Unix ms by the server's clock; null while it is in use. */
  readonly archivedAt: number | null;
  /** Only moderators and owners post. */
  readonly announceOnly: boolean;
  /** How many seconds members below its moderators leave between two messages; 0: as they like. */
  readonly slowMode: number;
  /** Until when one reads and does not post: Unix ms by the server's clock, null without end, absent if not. */
  readonly mutedUntil?: number | null;
  readonly joined: boolean;
  /** What one is in it. */
  readonly role: RoomRole;
  /** seq of the newest message known to exist; 0 in an empty room. */
  readonly lastSeq: number;
  /** Everything up to here has been read. */
  readonly readSeq: number;
  /** How many messages after that there are; what was deleted does not count. */
  readonly unread: number;
  /** seq of the first of them; null where there is none. */
  readonly firstUnread: number | null;
  /** Those after `readSeq` that were deleted: of very many, the first. */
  readonly removed: readonly number[];
  /** How many of them mention me: of very many, the first hundred. */
  readonly mentions: number;
  readonly firstMention: number | null;
  /** Of what one wants to be told: of nothing where the room is muted. */
  readonly notify: Notify;
  readonly favourite: boolean;
  /** When the newest message known was sent, or else the room made. Unix ms by the server's clock. */
  readonly lastAt: number;
}

export interface PendingMessage {
  readonly id: string;
  readonly roomId: string;
  readonly text: string;
  /** Unix ms by this device's clock, for display. */
  readonly createdAt: number;
  /** `failed` was refused for good and waits for the person to retry or discard it. */
  readonly state: 'queued' | 'sending' | 'failed';
  readonly error: ErrorBody | null;
}

/**
 * Somebody became a member while we watched, or is none any more, by themselves or not. Of the lobby, where
 * everybody is a member for good, also who came in and went away. Not stored anywhere.
 */
export interface Notice {
  readonly id: string;
  readonly kind: 'joined' | 'gone' | 'came' | 'went';
  readonly person: Person;
  /** Unix ms by this device's clock, for display. */
  readonly at: number;
  /** Shown after the message with this seq. */
  readonly afterSeq: number;
}

export interface TimelineView {
  readonly roomId: string;
  /** `loading` until the newest page is there; `failed` when it could not be fetched. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** An unbroken run of seq, ascending. Bounded: what lies at the far end of a long way is let go. */
  readonly messages: readonly Message[];
  readonly pending: readonly PendingMessage[];
  readonly notices: readonly Notice[];
  /** Whether `messages` begins with the room's first message (or the room is empty). */
  readonly atStart: boolean;
  /** Whether `messages` ends with the newest message; what is pending belongs below only then. */
  readonly atEnd: boolean;
  readonly older: 'idle' | 'loading' | 'failed';
  readonly newer: 'idle' | 'loading' | 'failed';
}

/** Something that ends by itself. */
export interface SpanView {
  /** Unix ms by this device's clock; null: only when it is ended. */
  readonly until: number | null;
}

export interface StatusView extends SpanView {
  /** One, or empty. */
  readonly emoji: string;
  readonly text: string;
}

/** How it is with somebody who is on the screen. */
export interface AvailabilityView {
  /** `away`: here, but for a while at none of their devices. `unknown` before it has been asked. */
  readonly presence: 'online' | 'away' | 'offline' | 'unknown';
  /** They do not want to be disturbed. */
  readonly quiet: SpanView | null;
  readonly status: StatusView | null;
}

/** How it is with whoever is signed in. */
export interface OwnAvailabilityView {
  readonly status: StatusView | null;
  readonly quiet: SpanView | null;
  /** To everybody else they are not here. */
  readonly invisible: SpanView | null;
}

export interface PeopleView {
  /** What those are in the room who are more than plain members, by id. */
  readonly roles: ReadonlyMap<string, RoomRole>;
  readonly status: 'loading' | 'ready' | 'failed';
  /** How many are present now. */
  readonly count: number;
  /**
   * So many are present that the server counts them and names them only when it is asked: `here` are those
   * who were asked for, by name, as they were found, and of the others nobody knows whether they are.
   */
  readonly crowded: boolean;
  /** Present now, by name. */
  readonly here: readonly Person[];
  /** Whether more of those present can be asked for. */
  readonly more: 'none' | 'idle' | 'loading' | 'failed';
  /** Members who are not among `here`, by name. */
  readonly away: readonly Person[];
  /** Whether every member of the room is among them: of very many, only the first are listed. */
  readonly complete: boolean;
}
