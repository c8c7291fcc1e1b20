import { ParleyError } from '../../protocol/errors.ts';
import { Announcer } from '../../server/store/announcer.ts';
import { readMigrations } from '../../server/store/migrations.ts';
import { reads } from '../../server/store/sql/reads.ts';
import type { Steps } from '../../server/store/sql/steps.ts';
import { ensureLobby } from '../../server/store/sql/writes/ensure-lobby.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { commitTogether } from '../../server/store/sqlite/group-commit.ts';
import { migrate, sqliteMigrations } from '../../server/store/sqlite/migrate.ts';
import type {
  Committed,
  Health,
  ReadName,
  Reads,
  Store,
  StoreMeters,
  WriteName,
  Writes,
} from '../../server/store/store.ts';

let migrated: Uint8Array | null = null;

/**
 * The embedded store in this thread and in memory: for tests of many small acts that are not about
 * durability. Answers as the real one does; an error that no rule explains is thrown as it is.
 */
export class MemoryStore implements Store {
  readonly #db = new Database({ file: ':memory:', readOnly: false, limitMegabytes: 0 });
  readonly #announcer = new Announcer();

  constructor() {
    // A copy of what the migrations make is had in a tenth of the time.
    if (migrated) this.#db.raw.deserialize(migrated);
    else {
      migrate(this.#db.raw, readMigrations(sqliteMigrations));
      migrated = this.#db.raw.serialize();
    }
    this.#db.perform(ensureLobby());
  }

  /** What no command can do. */
  sql(statement: string, ...values: (string | number | null)[]): void {
    this.#db.raw.prepare(statement).run(...values);
  }

  /** How many rows were ever added, changed or taken away. */
  get changes(): unknown {
    return this.#db.raw.prepare('select total_changes() as changes').get()?.changes;
  }

  async write<K extends WriteName>(
    name: K,
    input: Writes[K]['input'],
  ): Promise<Writes[K]['result']> {
    const { answers, committed, fault, bugs } = commitTogether(this.#db, [{ id: 0, name, input }]);
    if (fault !== null || bugs.length > 0) throw new AggregateError(bugs, fault ?? 'a bug');
    this.#announcer.add(committed);
    const [answer] = answers;
    if (!answer?.ok) throw answer ? ParleyError.from(answer.error) : new Error('no answer');
    return answer.result as Writes[K]['result'];
  }

  async read<K extends ReadName>(name: K, input: Reads[K]['input']): Promise<Reads[K]['result']> {
    const steps: Steps<Reads[K]['result']> = reads[name](input);
    return this.#db.perform(steps);
  }

  onCommit(listener: (committed: readonly Committed[]) => void): void {
    this.#announcer.onCommit(listener);
  }

  /** Tells now what is waiting to be told. */
  tell(): void {
    this.#announcer.tell();
  }

  health(): Health {
    return { ok: true };
  }

  meters(): StoreMeters {
    return { writing: 0, reading: 0, commits: 0, written: 0 };
  }

  async close(): Promise<void> {
    this.#db.close();
  }
}
