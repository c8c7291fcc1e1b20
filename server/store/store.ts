import type { Person } from '../../protocol/entities.ts';
import type { ChangeEvent } from '../../protocol/events.ts';
import type { KeptAvailability } from '../domain/availability.ts';
import type { AccountReads, AccountWrites } from './contract/accounts.ts';
import type { AvailabilityReads, AvailabilityWrites } from './contract/availability.ts';
import type { BotReads, BotWrites } from './contract/bots.ts';
import type { CommunityReads, CommunityWrites } from './contract/community.ts';
import type { IdentityReads, IdentityWrites } from './contract/identities.ts';
import type { MailReads, MailWrites } from './contract/mail.ts';
import type { MessageReads, MessageWrites } from './contract/messages.ts';
import type { ModerationReads, ModerationWrites } from './contract/moderation.ts';
import type { RoomReads, RoomWrites } from './contract/rooms.ts';
import type { UpkeepWrites } from './contract/upkeep.ts';
import type { WaysInReads, WaysInWrites } from './contract/ways-in.ts';

/** A committed fact that somebody has to be told of, addressed to whom it concerns. */
export type Committed =
  | {
      to: 'room';
      roomId: string;
      event: ChangeEvent;
      /** Of a message that mentions whoever is in the room: these people. To others it mentions nobody so. */
      here?: readonly string[];
    }
  | { to: 'home'; personId: string; event: ChangeEvent<'membership' | 'block'> }
  /** These may act on reports, of which there are others than before. */
  | { to: 'handlers'; people: readonly string[] }
  | { to: 'session'; sessionId: string }
  /** Somebody is now called so, or has this role: for their own connections. */
  | { to: 'person'; person: Person }
  /** How it is with somebody, in their own words: for their connections and for whoever watches them. */
  | { to: 'availability'; personId: string; availability: KeptAvailability };

/**
 * What changes the store. Each operation is one atomic step; its promise resolves only after the
 * step is on disk (fsynced), and rejects with `unavailable` when nothing of it was stored, or when
 * the way to the database broke so that nobody can say: asking again under the same id is harmless.
 * All times are Unix milliseconds.
 */
export interface Writes
  extends AccountWrites,
    IdentityWrites,
    MailWrites,
    WaysInWrites,
    CommunityWrites,
    BotWrites,
    RoomWrites,
    MessageWrites,
    UpkeepWrites,
    AvailabilityWrites,
    ModerationWrites {}

/** What only reads: each operation sees one committed state, and all that was acknowledged before. */
export interface Reads
  extends AccountReads,
    IdentityReads,
    MailReads,
    WaysInReads,
    CommunityReads,
    BotReads,
    RoomReads,
    MessageReads,
    AvailabilityReads,
    ModerationReads {}

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
