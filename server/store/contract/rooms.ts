import type { RoomListing } from '../../../protocol/commands.ts';
import type {
  Member,
  Membership,
  Person,
  Role,
  Room,
  RoomRole,
  SlowMode,
} from '../../../protocol/entities.ts';
import type { RoomTraits } from '../../domain/permissions.ts';
import type { Entered, OnBehalf } from './shared.ts';

export interface Membering {
  roomId: string;
  personId: string;
  /** Who does it; if it is not said, the person themselves. */
  by?: string;
  now: number;
}

/** See `Writes` for what holds of all. `unauthenticated` for who was deactivated a moment ago, in each. */
export interface RoomWrites {
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
   * for the last owner of a private room that has other members. Where no owner is left who is here, of a group
   * or a private room, the highest-ranked member becomes it, of several who has been there longest, bots aside.
   */
  removeMember: { input: Membering; result: null };
  /**
   * A new group of its maker, who owns it, and others. The same id again returns it; `not_found` for
   * people that are not here or share no room with the maker.
   */
  addGroup: {
    input: { id: string; name: string; people: readonly string[]; createdBy: string; now: number };
    result: Entered;
  };
  /**
   * The one room of two people; made under this id where there is none: `not_found` as above, and where one
   * of them has blocked the other.
   */
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
      description?: string | undefined;
      announceOnly?: boolean | undefined;
      /** In seconds; 0: none. */
      slowMode?: SlowMode | undefined;
      by: string;
      now: number;
    };
    result: Room;
  };
  /**
   * Lets whoever is new enter a room, or no longer. `forbidden` for those who do not look after the
   * community and for rooms that are not public or archived, `conflict` when there are enough of them.
   */
  setDefaultRoom: {
    input: { roomId: string; isDefault: boolean; by: string; now: number };
    result: Room;
  };
  /** Takes a room of a few out of its member's list until something is said; `forbidden` for others. */
  hideRoom: { input: { roomId: string; personId: string }; result: Entered };
  /** Puts a room into the archive, or takes it out; harmless when it is there, or is not. */
  archiveRoom: {
    input: { roomId: string; isArchived: boolean; by: string; now: number };
    result: Room;
  };
  /**
   * Gives a member another role in the room. `not_found` when they are not in it, `forbidden` also for
   * the last owner of a private room or a group that has other members.
   */
  appointMember: {
    input: { roomId: string; personId: string; role: RoomRole; by: string; now: number };
    result: null;
  };
  /**
   * Lets a member read and not post until a time, or null for without end; it outlasts their leaving. With
   * a time that has passed it ends a mute. `not_found` when they are not in the room, `forbidden` when they
   * are not below who does it.
   */
  muteMember: {
    input: { roomId: string; personId: string; until: number | null; by: string; now: number };
    result: null;
  };
}

/** See `Reads`. */
export interface RoomReads {
  /** A room with one person's place in it (null: never was there) and their role in the community; `unauthenticated` once they are deactivated. */
  room: {
    input: { roomId: string; personId: string };
    result: {
      room: Room;
      traits: RoomTraits;
      membership: Membership | null;
      role: Role;
    } | null;
  };
  /** Whoever asks: whether they may know of the room is decided by access. Former slugs lead there too. */
  roomBySlug: { input: { slug: string; personId: string }; result: RoomListing | null };
  /** Channels that this person may read, in the order of their slugs, those after `after`. */
  rooms: {
    input: { personId: string; after: string | undefined; limit: number };
    result: { rooms: RoomListing[]; more: boolean };
  };
  /** The members who are muted at `now`; `forbidden` for who may not moderate. */
  mutes: {
    input: { roomId: string; personId: string; now: number };
    result: { person: Person; until: number | null }[];
  };
  joinedRoomIds: { input: { personId: string }; result: string[] };
  /** See the command `person:find`; of those who are deactivated nobody is found. */
  people: { input: { personId: string; words: string; limit: number }; result: Person[] };
  /** See the command `member:find`; rejects as `addMember` does. */
  newcomers: {
    input: { roomId: string; by: string; words: string; limit: number };
    result: { person: Person; inside: boolean }[];
  };
  /** See the command `member:list`. */
  members: {
    input: OnBehalf & {
      roomId: string;
      order: 'id' | 'role';
      after: string | undefined;
      limit: number;
    };
    result: { members: { member: Member; person: Person }[]; more: boolean };
  };
}
