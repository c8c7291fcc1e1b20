import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

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

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /** Runs a statement; returns how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  close(): void {
    this.#statements.clear();
    this.raw.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
