import type { Person } from '../../../../protocol/entities.ts';
import type { Reads } from '../../store.ts';
import type { Database } from '../database.ts';
import { type MessageRow, type PersonRow, toMessage, toPerson } from '../rows.ts';

export function messages(
  db: Database,
  input: Reads['messages']['input'],
): Reads['messages']['result'] {
  const { roomId, before, after, limit } = input;
  const rows =
    after === undefined
      ? db.all<MessageRow>(
          'select * from message where room_id = ? and seq < ? order by seq desc limit ?',
          roomId,
          before ?? Number.MAX_SAFE_INTEGER,
          limit + 1,
        )
      : db.all<MessageRow>(
          'select * from message where room_id = ? and seq > ? order by seq limit ?',
          roomId,
          after,
          limit + 1,
        );
  const page = rows.slice(0, limit);
  if (after === undefined) page.reverse();
  const authors = new Map<string, Person>();
  for (const { author_id } of page) {
    if (authors.has(author_id)) continue;
    const author = db.get<PersonRow>('select id, kind, name from person where id = ?', author_id);
    if (author) authors.set(author_id, toPerson(author));
  }
  return {
    messages: page.map(toMessage),
    authors: [...authors.values()],
    more: rows.length > limit,
  };
}
