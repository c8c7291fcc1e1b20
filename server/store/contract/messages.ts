import type { FeedUpdate } from '../../../protocol/commands.ts';
import type { Cursor, Message, Notify, Person } from '../../../protocol/entities.ts';
import type { Entered, OnBehalf } from './shared.ts';

/** See `Writes` for what holds of all. */
export interface MessageWrites {
  /**
   * Stores a message under the room's next seq and version, and moves its author's read position
   * to it. The same id from the same author in the same room returns the first result; any other
   * use of a known id is a `conflict`. Whom it mentions is found in the same step. `forbidden` when the author may not post at that moment, also
   * where they may not even know of the room.
   */
  addMessage: {
    input: {
      id: string;
      roomId: string;
      authorId: string;
      text: string;
      now: number;
      /** The ids of those who are in the room, where the text mentions whoever is. */
      present?: readonly string[];
    };
    result: Message;
  };
  /**
   * Leaves nothing of a message but its place; one that is deleted is returned as it is. `not_found`
   * without the message or for who may not read the room, `forbidden` for who may neither withdraw it,
   * as its author, nor moderate there.
   */
  deleteMessage: {
    input: { roomId: string; messageId: string; by: string; now: number };
    result: Message;
  };
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
  /** Moves the read positions in some rooms forward; those that they are no longer in are left out. */
  moveReadPositions: {
    input: { personId: string; rooms: readonly { roomId: string; seq: number }[] };
    result: Entered[];
  };
  /** Changes what a room is to its member alone: what is given. */
  preferRoom: {
    input: {
      roomId: string;
      personId: string;
      notify?: Notify | undefined;
      favourite?: boolean | undefined;
    };
    result: Entered;
  };
  /** Stores so many bytes of nothing, in place of those stored before: finds out whether it can. */
  probe: { input: { bytes: number }; result: null };
}

/** See `Reads`. */
export interface MessageReads {
  messages: {
    input: OnBehalf & {
      roomId: string;
      before: number | undefined;
      after: number | undefined;
      limit: number;
    };
    result: { messages: Message[]; authors: Person[]; more: boolean };
  };
  /** This person's rooms in which something may be unread, in the order of their ids, those after `after`. */
  unreadRooms: {
    input: { personId: string; after: string; limit: number };
    result: { roomId: string; seq: number; readSeq: number }[];
  };
  /** See the command `message:seek`; `at` in Unix ms. */
  seqAt: { input: OnBehalf & { roomId: string; at: number }; result: number | null };
  /** See the command `feed:sync`; bounded by `limits.syncFeedChanges` and `limits.syncChanges`. */
  changesSince: {
    input: { personId: string; cursors: readonly Cursor[] };
    result: { me: Person; feeds: FeedUpdate[] } | null;
  };
}
