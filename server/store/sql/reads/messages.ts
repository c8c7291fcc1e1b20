import { limits } from '../../../../protocol/limits.ts';
import type { Reads } from '../../store.ts';
import { type MessageRow, type PersonRow, personColumns, toMessage, toPerson } from '../rows.ts';
import { requireReader } from '../standing.ts';
import { all, type Steps } from '../steps.ts';
import { seqsHere } from './seqs-here.ts';

export function* messages(input: Reads['messages']['input']): Steps<Reads['messages']['result']> {
  yield* requireReader(input);
  const { roomId, before, after, limit } = input;
  const rows =
    after === undefined
      ? yield* all<MessageRow>(
          'select * from message where room_id = ? and seq < ? order by seq desc limit ?',
          roomId,
          before ?? Number.MAX_SAFE_INTEGER,
          limit + 1,
        )
      : yield* all<MessageRow>(
          'select * from message where room_id = ? and seq > ? order by seq limit ?',
          roomId,
          after,
          limit + 1,
        );
  const page = withinText(rows.slice(0, limit));
  if (after === undefined) page.reverse();
  const authorIds = [...new Set(page.map((row) => row.author_id))];
  const authors = yield* all<PersonRow>(
    `select ${personColumns} from person where id in ?*`,
    authorIds,
  );
  const here = yield* seqsHere(roomId, input.reader, page);
  return {
    messages: page.map((row) => toMessage(row, here.has(row.seq))),
    authors: authors.map(toPerson),
    more: rows.length > page.length,
  };
}

/** From the side that was asked for: answers that are never read would fill the memory. */
function withinText(rows: readonly MessageRow[]): MessageRow[] {
  const page: MessageRow[] = [];
  let text = 0;
  for (const row of rows) {
    if (text >= limits.pageText) break;
    page.push(row);
    text += row.text.length;
  }
  return page;
}
