import type { Message } from '../../../protocol/entities.ts';
import type { MessageRow } from '../sql/rows.ts';
import type { Transaction } from '../sql/transaction.ts';
import {
  type AuthorRow,
  authorColumns,
  firstResult,
  type NextRow,
  requireAuthor,
  tellNewMessage,
} from '../sql/writes/add-message.ts';
import type { Writes } from '../store.ts';
import type { Connection } from './connection.ts';

type Input = Writes['addMessage']['input'];
type Outcome = { result: Message } | { error: unknown };

interface Written {
  input: Input;
  next: NextRow;
}

/**
 * What `addMessage` does, for many messages at once: two ways to the database and back instead of
 * five for each. Their rooms are locked, their ids differ, and none of them can mention anybody.
 */
export async function addMessages(
  connection: Connection,
  tx: Transaction,
  inputs: readonly Input[],
): Promise<Outcome[]> {
  const found = await find(connection, inputs);
  const written: Written[] = [];
  const outcomes = inputs.map((input): Outcome => {
    try {
      const known = found.known.get(input.id);
      if (known) return { result: firstResult(known, input) };
      const author = found.authors.get(placeKey(input.roomId, input.authorId));
      requireAuthor(author, input.now);
      author.posted_at = input.now;
      const next = found.next(input.roomId);
      written.push({ input, next });
      return { result: tellNewMessage(tx, input, next, author) };
    } catch (error) {
      return { error };
    }
  });
  if (written.length > 0) await store(connection, written);
  return outcomes;
}

async function find(connection: Connection, inputs: readonly Input[]) {
  const roomIds = inputs.map((input) => input.roomId);
  const [known, rooms, authors] = await Promise.all([
    connection.query<MessageRow>('select * from message where id = any($1)', [
      inputs.map((input) => input.id),
    ]),
    connection.query<NextRow & { id: string }>(
      'select id, version, seq, epoch from room where id = any($1)',
      [roomIds],
    ),
    connection.query<AuthorRow & { room_id: string }>(
      `select member.room_id, ${authorColumns}
       from (select distinct * from unnest($1::text[], $2::text[])) as asked (room_id, person_id)
       join member on member.room_id = asked.room_id and member.person_id = asked.person_id
       join person on person.id = member.person_id and person.deactivated_at is null
       join room on room.id = member.room_id`,
      [roomIds, inputs.map((input) => input.authorId)],
    ),
  ]);
  const counters = new Map(rooms.rows.map((row) => [row.id, row]));
  return {
    known: new Map(known.rows.map((row) => [row.id, row])),
    authors: new Map(authors.rows.map((row) => [placeKey(row.room_id, row.id), row])),
    /** Takes the room's next version and seq. It exists: somebody is a member there. */
    next(roomId: string): NextRow {
      const last = counters.get(roomId);
      if (!last) throw new Error(`room ${roomId} has members and no row`);
      const next = { ...last, version: last.version + 1, seq: last.seq + 1 };
      counters.set(roomId, next);
      return next;
    },
  };
}

async function store(connection: Connection, written: readonly Written[]): Promise<void> {
  // The last of each room and of each author there is where their counters end up.
  const rooms = new Map(written.map(({ input, next }) => [input.roomId, next]));
  const places = new Map(
    written.map(({ input, next }) => [placeKey(input.roomId, input.authorId), { input, next }]),
  );
  const column = <T>(pick: (row: Written) => T) => written.map(pick);
  await Promise.all([
    connection.query(
      `insert into message (id, room_id, author_id, seq, version, text, sent_at)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::bigint[])`,
      [
        column(({ input }) => input.id),
        column(({ input }) => input.roomId),
        column(({ input }) => input.authorId),
        column(({ next }) => next.seq),
        column(({ next }) => next.version),
        column(({ input }) => input.text),
        column(({ input }) => input.now),
      ],
    ),
    connection.query(
      `update room set version = taken.version, seq = taken.seq
       from unnest($1::text[], $2::bigint[], $3::bigint[]) as taken (id, version, seq)
       where room.id = taken.id`,
      [
        [...rooms.keys()],
        [...rooms.values()].map((next) => next.version),
        [...rooms.values()].map((next) => next.seq),
      ],
    ),
    // Who writes has read.
    connection.query(
      `update member set read_seq = written.seq, posted_at = written.sent_at
       from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])
         as written (room_id, person_id, seq, sent_at)
       where member.room_id = written.room_id and member.person_id = written.person_id`,
      [
        [...places.values()].map(({ input }) => input.roomId),
        [...places.values()].map(({ input }) => input.authorId),
        [...places.values()].map(({ next }) => next.seq),
        [...places.values()].map(({ input }) => input.now),
      ],
    ),
  ]);
}

function placeKey(roomId: string, personId: string): string {
  return `${roomId} ${personId}`;
}
