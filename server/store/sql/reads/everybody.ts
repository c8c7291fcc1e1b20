import { nameKey } from '../../../../protocol/text.ts';
import type { Reads } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { all, get, type Steps, type Value } from '../steps.ts';

type ListedRow = PersonRow & {
  created_at: number;
  seen_at: number;
  deactivated_at: number | null;
};

const dayMillis = 24 * 60 * 60 * 1000;

/**
 * A page is read along the index of names, and no row before it. Who is looked for by a part of their
 * name is looked for among all: 10,000 take some milliseconds.
 */
export function* everybody(
  input: Reads['everybody']['input'],
): Steps<Reads['everybody']['result']> {
  const { reader, query, role, deactivated, after, limit } = input;
  yield* requireRole('managePeople', reader);
  const conditions: string[] = [];
  const values: Value[] = [];
  const where = (condition: string, ...its: Value[]) => {
    conditions.push(condition);
    values.push(...its);
  };
  if (after !== undefined) {
    // Asked for by itself: SQLite does not look up what a subquery gives in the index.
    const last = yield* get<{ name_key: string }>(
      'select name_key from person where id = ?',
      after,
    );
    where('(name_key, id) > (?, ?)', last?.name_key ?? '', after);
  }
  if (query !== undefined && query.trim() !== '') {
    const handle = query.trim().replace(/^@/, '').normalize('NFKC').toLowerCase();
    where(
      String.raw`(name_key like ? escape '\' or handle like ? escape '\')`,
      containing(nameKey(query)),
      containing(handle),
    );
  }
  if (role !== undefined) where('role = ?', role);
  if (deactivated !== undefined) {
    where(deactivated ? 'deactivated_at is not null' : 'deactivated_at is null');
  }
  const rows = yield* all<ListedRow>(
    `select id, role, name, handle, created_at, seen_at, deactivated_at from person
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by name_key, id limit ?`,
    ...values,
    limit + 1,
  );
  return {
    people: rows.slice(0, limit).map((row) => ({
      person: toPerson(row),
      joinedAt: row.created_at,
      // By the day: whoever looks after people need not know when they sleep.
      seenAt: row.seen_at - (row.seen_at % dayMillis),
      ...(row.deactivated_at !== null && { deactivatedAt: row.deactivated_at }),
    })),
    more: rows.length > limit,
  };
}

/** The pattern of everything that has this in it, which is not read as a pattern itself. */
function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
