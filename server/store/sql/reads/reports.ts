import type { Reads } from '../../store.ts';
import { asReader, type ReportRow, reportsFor, toReport } from '../reported.ts';
import { type PersonRow, personColumns, type RoomRow, toPerson, toRoom } from '../rows.ts';
import { all, get, type Steps } from '../steps.ts';

export function* reports(input: Reads['reports']['input']): Steps<Reads['reports']['result']> {
  const { personId, resolved, before, limit } = input;
  const reader = yield* asReader(personId);
  const rows = yield* all<ReportRow>(
    `${reportsFor} and report.resolved_at is ${resolved ? 'not null' : 'null'} and report.id < ?
     order by report.id desc limit ?`,
    ...reader,
    // Beyond every id.
    before ?? 'g',
    limit + 1,
  );
  const open = yield* get<{ count: number }>(
    `select count(distinct message_id) as count from (${reportsFor} and report.resolved_at is null) as open`,
    ...reader,
  );
  const page = rows.slice(0, limit).map(toReport);
  const people = new Set(
    page.flatMap(({ byId, authorId, resolved: end }) => [
      byId,
      authorId,
      ...(end ? [end.byId] : []),
    ]),
  );
  const rooms = new Set(page.flatMap(({ place }) => (place ? [place.roomId] : [])));
  const named = yield* all<PersonRow>(`select ${personColumns} from person where id in ?*`, [
    ...people,
  ]);
  const readable = yield* all<RoomRow>('select * from room where id in ?*', [...rooms]);
  return {
    reports: page,
    people: named.map(toPerson),
    rooms: readable.map(toRoom),
    more: rows.length > limit,
    open: Number(open?.count ?? 0),
  };
}
