/**
 * What an operation does is written once, as a generator that yields its statements and is handed
 * their results. Each engine has its own way of running one: SQLite within its thread without ever
 * waiting, PostgreSQL over a connection. See docs/decisions/0007-one-set-of-statements.md.
 */

/** Stands in a statement for: one of the list given as its value. */
export const listMark = 'in ?*';

/** An array is for the place marked `in ?*`. */
export type Value = string | number | null | Uint8Array | readonly string[];

export interface Statement {
  /** In the SQL that both engines speak; values stand as `?`, a list of them as `in ?*`. */
  sql: string;
  values: readonly Value[];
  /** `count`: how many rows it changed. */
  wants: 'rows' | 'count';
}

/** An operation under way. The statements of one step need nothing of each other's results. */
export type Steps<Result> = Generator<readonly Statement[], Result, readonly unknown[]>;

export function* all<Row>(sql: string, ...values: Value[]): Steps<Row[]> {
  const [rows] = yield [{ sql, values, wants: 'rows' }];
  return rows as Row[];
}

export function* get<Row>(sql: string, ...values: Value[]): Steps<Row | undefined> {
  const [row] = yield* all<Row>(sql, ...values);
  return row;
}

/** @returns how many rows it changed */
export function* run(sql: string, ...values: Value[]): Steps<number> {
  const [count] = yield [{ sql, values, wants: 'count' }];
  return count as number;
}

/** Two queries in one step: one way to the database and back. */
export function* both<First, Second>(
  first: [sql: string, ...values: Value[]],
  second: [sql: string, ...values: Value[]],
): Steps<[First[], Second[]]> {
  const statements = [first, second].map(
    ([sql, ...values]): Statement => ({ sql, values, wants: 'rows' }),
  );
  const [firstRows, secondRows] = yield statements;
  return [firstRows as First[], secondRows as Second[]];
}
