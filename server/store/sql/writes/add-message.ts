import type { Message } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { isMuted, mayAct } from '../../../domain/permissions.ts';
import { refused } from '../../../domain/require-act.ts';
import { slowModeWait } from '../../../domain/slow-mode.ts';
import type { Writes } from '../../store.ts';
import {
  type MemberRow,
  type MessageRow,
  type PersonRow,
  personColumns,
  type RoomRow,
  severedColumn,
  toMessage,
  toMute,
  toTraits,
} from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import { type Transaction, tellMessage } from '../transaction.ts';
import { findMentioned, type Mentioned, noteMentions } from './mentions.ts';

type Input = Writes['addMessage']['input'];

/** The author in the room of the message: a person with their membership there. */
export type AuthorRow = PersonRow &
  Pick<MemberRow, 'left_at' | 'room_role' | 'muted_until' | 'posted_at'> &
  Pick<RoomRow, 'kind' | 'slug' | 'archived_at' | 'announce_only' | 'slow_mode' | 'members'> & {
    is_severed: number;
  };

/** Its columns, of person, member and room. */
export const authorColumns = `${personColumns}, member.left_at, member.room_role, member.muted_until,
  member.posted_at, room.kind, room.slug, room.archived_at, room.announce_only, room.slow_mode,
  room.members, ${severedColumn}`;

/** What a room's next message takes. */
export type NextRow = { version: number; seq: number; epoch: string };

export function* addMessage(tx: Transaction, input: Input): Steps<Message> {
  const { id, roomId, authorId, text, now } = input;
  const known = yield* get<MessageRow>('select * from message where id = ?', id);
  if (known) return firstResult(known, input);
  const author = yield* get<AuthorRow>(
    `select ${authorColumns} from member
     join person on person.id = member.person_id join room on room.id = member.room_id
     where member.room_id = ? and member.person_id = ? and person.deactivated_at is null`,
    roomId,
    authorId,
  );
  requireAuthor(author, now);
  const next = yield* get<NextRow>(
    'update room set version = version + 1, seq = seq + 1 where id = ? returning version, seq, epoch',
    roomId,
  );
  if (!next) throw new ParleyError('not_found', 'there is no such room');
  const found = mayMention(text) ? yield* findMentioned(input, author) : null;
  yield* run(
    `insert into message (id, room_id, author_id, seq, version, text, sent_at, mentions)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    roomId,
    authorId,
    next.seq,
    next.version,
    text,
    now,
    found && JSON.stringify(found.mentions),
  );
  if (found) yield* noteMentions(input, next.seq, found);
  // Who writes has read. No version is taken in the home feed: every client derives the same from
  // the message itself, see client/read-place.ts.
  yield* run(
    'update member set read_seq = ?, posted_at = ? where room_id = ? and person_id = ?',
    next.seq,
    now,
    roomId,
    authorId,
  );
  return tellNewMessage(tx, input, next, author, found);
}

/** Whether a text can mention anybody: what others cost is spared by it. */
export function mayMention(text: string): boolean {
  return text.includes('@');
}

/** What a known id answers: the first result to whom it belongs, `conflict` to everybody else. */
export function firstResult(known: MessageRow, input: Input): Message {
  if (known.room_id === input.roomId && known.author_id === input.authorId) {
    return toMessage(known, true);
  }
  throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
}

/**
 * `forbidden` also where the room is none that the author may know of: see the command; `slow_mode` with
 * the wait where they have posted too short a time before `now`.
 */
export function requireAuthor(
  author: AuthorRow | undefined,
  now: number,
): asserts author is AuthorRow {
  if (!author) throw refused('forbidden', 'post');
  const { left_at, room_role, muted_until, posted_at, slow_mode } = author;
  const membership = { joined: left_at === null, role: room_role, ...toMute(muted_until) };
  const standing = { role: author.role, membership };
  const room = { ...toTraits(author), ...(slow_mode > 0 && { slowMode: slow_mode }) };
  if (!mayAct('post', room, standing) || isMuted(room, standing, now)) {
    throw refused('forbidden', 'post');
  }
  const retryAfterMillis = slowModeWait(room, standing, posted_at, now);
  if (retryAfterMillis > 0) {
    throw new ParleyError('slow_mode', 'this room is in slow mode', { retryAfterMillis });
  }
}

/** @returns it as its author reads it, who is in the room when they say something there */
export function tellNewMessage(
  tx: Transaction,
  input: Input,
  next: NextRow,
  author: PersonRow,
  found: Mentioned | null = null,
): Message {
  const { id, roomId, authorId, text, now } = input;
  const { version, seq } = next;
  const message: Message = { id, roomId, authorId, seq, version, text, sentAt: now };
  if (!found) return tellMessage(tx, next, message, author);
  const { here, ...others } = found.mentions;
  const told = { ...message, mentions: others };
  tellMessage(tx, next, told, author, here && [...found.people, ...found.here, authorId]);
  return { ...message, mentions: found.mentions };
}
