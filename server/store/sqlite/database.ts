import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { listMark, type Statement, type Steps, type Value } from '../sql/steps.ts';

export interface DatabaseOptions {
  file: string;
  readOnly: boolean;
  /** The database refuses to grow beyond this; 0 means no limit. */
  limitMegabytes: number;
}

const pageBytes = 4096;
/** How long a statement waits for somebody else's lock, such as a backup tool's. */
const busyMillis = 1_000;

/** A connection with its statements prepared once. Used inside a worker thread only: it blocks. */
export class Database {
  readonly raw: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(options: DatabaseOptions) {
    this.raw = new DatabaseSync(options.file, {
      readOnly: options.readOnly,
      enableForeignKeyConstraints: true,
      timeout: busyMillis,
    });
    if (!options.readOnly) {
      this.raw.exec(`pragma page_size = ${pageBytes}`);
      this.raw.exec('pragma journal_mode = wal');
      // FULL: a commit returns after the log is fsynced, so "ok" means on disk.
      this.raw.exec('pragma synchronous = full');
      if (options.limitMegabytes > 0) {
        const pages = Math.floor((options.limitMegabytes * 1024 * 1024) / pageBytes);
        this.raw.exec(`pragma max_page_count = ${pages}`);
      }
    }
  }

  /** Runs an operation to its end. Whether in a transaction is the caller's business. */
  perform<Result>(steps: Steps<Result>): Result {
    let step = steps.next([]);
    while (!step.done) {
      step = steps.next(step.value.map((statement) => this.#answer(statement)));
    }
    return step.value;
  }

  #answer({ sql, values, wants }: Statement): unknown {
    const statement = this.#statement(sql);
    const given = (sql.includes(listMark) ? values.map(asJson) : values) as SQLInputValue[];
    return wants === 'rows' ? statement.all(...given) : Number(statement.run(...given).changes);
  }

  /** A statement that neither takes nor gives anything, kept prepared. */
  exec(sql: string): void {
    this.#statement(sql).run();
  }

  close(): void {
    this.#statements.clear();
    this.raw.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare(sql.replaceAll(listMark, 'in (select value from json_each(?))'));
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** SQLite has no lists: one travels as JSON. */
function asJson(value: Value): Value {
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
