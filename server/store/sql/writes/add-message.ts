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
  toMessage,
  toMute,
  toTraits,
} from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import { type Transaction, tellMessage } from '../transaction.ts';

type Input = Writes['addMessage']['input'];

/** The author in the room of the message: a person with their membership there. */
export type AuthorRow = PersonRow &
  Pick<MemberRow, 'left_at' | 'room_role' | 'muted_until' | 'posted_at'> &
  Pick<RoomRow, 'kind' | 'slug' | 'archived_at' | 'announce_only' | 'slow_mode'>;

/** Its columns, of person, member and room. */
export const authorColumns = `${personColumns}, member.left_at, member.room_role, member.muted_until,
  member.posted_at, room.kind, room.slug, room.archived_at, room.announce_only, room.slow_mode`;

/** What a room's next message takes. */
export type NextRow = { version: number; seq: number; epoch: string };

export function* addMessage(tx: Transaction, input: Input): Steps<Message> {
  const { id, roomId, authorId, text, now } = input;
  const known = yield* get<MessageRow>('select * from message where id = ?', id);
  if (known) return firstResult(known, input);
  const author = yield* get<AuthorRow>(
    `select ${authorColumns} from member
     join person on person.id = member.person_id join room on room.id = member.room_id
     where member.room_id = ? and member.person_id = ?`,
    roomId,
    authorId,
  );
  requireAuthor(author, now);
  const next = yield* get<NextRow>(
    'update room set version = version + 1, seq = seq + 1 where id = ? returning version, seq, epoch',
    roomId,
  );
  if (!next) throw new ParleyError('not_found', 'there is no such room');
  yield* run(
    'insert into message (id, room_id, author_id, seq, version, text, sent_at) values (?, ?, ?, ?, ?, ?, ?)',
    id,
    roomId,
    authorId,
    next.seq,
    next.version,
    text,
    now,
  );
  // Who writes has read. No version is taken in the home feed: every client derives the same from
  // the message itself, see client/apply.ts.
  yield* run(
    'update member set read_seq = ?, posted_at = ? where room_id = ? and person_id = ?',
    next.seq,
    now,
    roomId,
    authorId,
  );
  return tellMessage(tx, next, newMessage(input, next), author);
}

/** What a known id answers: the first result to whom it belongs, `conflict` to everybody else. */
export function firstResult(known: MessageRow, input: Input): Message {
  if (known.room_id === input.roomId && known.author_id === input.authorId) return toMessage(known);
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

export function newMessage(input: Input, { version, seq }: NextRow): Message {
  const { id, roomId, authorId, text, now } = input;
  return { id, roomId, authorId, seq, version, text, sentAt: now };
}
