import type { Message } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { type MessageRow, type PersonRow, personColumns, toMessage, toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';

type Input = Writes['addMessage']['input'];

/** The author in the room of the message: a person with their membership there. */
export type AuthorRow = PersonRow & { left_at: number | null };
/** What a room's next message takes. */
export type NextRow = { version: number; seq: number; epoch: string };

export function* addMessage(tx: Transaction, input: Input): Steps<Message> {
  const { id, roomId, authorId, text, now } = input;
  const known = yield* get<MessageRow>('select * from message where id = ?', id);
  if (known) return firstResult(known, input);
  const author = yield* get<AuthorRow>(
    `select ${personColumns}, member.left_at from member
     join person on person.id = member.person_id
     where member.room_id = ? and member.person_id = ?`,
    roomId,
    authorId,
  );
  requireMember(author);
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
    'update member set read_seq = ? where room_id = ? and person_id = ?',
    next.seq,
    roomId,
    authorId,
  );
  return tellMessage(tx, input, next, author);
}

/** What a known id answers: the first result to whom it belongs, `conflict` to everybody else. */
export function firstResult(known: MessageRow, input: Input): Message {
  if (known.room_id === input.roomId && known.author_id === input.authorId) return toMessage(known);
  throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
}

export function requireMember(author: AuthorRow | undefined): asserts author is AuthorRow {
  if (author?.left_at !== null) throw new ParleyError('forbidden', 'only members can write here');
}

export function tellMessage(
  tx: Transaction,
  input: Input,
  { version, seq, epoch }: NextRow,
  author: PersonRow,
): Message {
  const { id, roomId, authorId, text, now } = input;
  const message: Message = { id, roomId, authorId, seq, version, text, sentAt: now };
  tx.committed.push({
    to: 'room',
    roomId,
    event: { kind: 'message', feed: roomId, epoch, version, message, author: toPerson(author) },
  });
  return message;
}
