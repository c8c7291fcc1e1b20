import { dirname, join } from 'node:path';
import { Announcer } from '../announcer.ts';
import { readMigrations } from '../migrations.ts';
import { Recovery } from '../recovery.ts';
import { ensureLobby } from '../sql/writes/ensure-lobby.ts';
import type {
  Committed,
  Health,
  ReadName,
  Reads,
  Store,
  StoreMeters,
  WriteName,
  Writes,
} from '../store.ts';
import { Continuity, databaseFile } from './continuity.ts';
import { lockDataFolder } from './data-folder.ts';
import { Database, type DatabaseOptions } from './database.ts';
import { migrate, sqliteMigrations } from './migrate.ts';
import type { Report } from './worker.ts';
import { WorkerChannel } from './worker-channel.ts';

export interface SqliteStoreOptions {
  /** Folder of the database and its lock; made when missing. */
  folder: string;
  /** See `DatabaseOptions`. */
  limitMegabytes: number;
  /** How often a store that failed to write tries again by itself, in ms. */
  probeMillis: number;
  /** Bugs and faults of the storage, for the log. */
  onError(error: unknown): void;
  /** The database turned out to be a restored one, and every feed has got a new epoch. */
  onRestored(): void;
  /** The storage is lost for this process; nothing sensible is left but to end it. */
  onDeath(error: Error): void;
}

/** The embedded store: one thread that writes and commits in groups, one that reads. */
export class SqliteStore implements Store {
  readonly #options: SqliteStoreOptions;
  readonly #unlock: () => void;
  readonly #writer: WorkerChannel;
  readonly #reader: WorkerChannel;
  readonly #announcer = new Announcer();
  readonly #recovery: Recovery;
  #commits = 0;
  #written = 0;
  #closing: Promise<void> | null = null;

  /** Opens, locks and migrates the folder's database. Throws when any of it cannot be done. */
  constructor(options: SqliteStoreOptions) {
    this.#options = options;
    this.#recovery = new Recovery({
      probeMillis: options.probeMillis,
      probe: (bytes) => this.write('probe', { bytes }),
      onError: options.onError,
    });
    this.#unlock = lockDataFolder(options.folder);
    const file = join(options.folder, databaseFile);
    const database: DatabaseOptions = {
      file,
      readOnly: false,
      limitMegabytes: options.limitMegabytes,
    };
    try {
      if (prepare(database).isRestored) options.onRestored();
    } catch (error) {
      this.#unlock();
      throw error;
    }
    this.#writer = new WorkerChannel(database, (report) => this.#receive(report), options.onDeath);
    this.#reader = new WorkerChannel(
      { ...database, readOnly: true },
      (report) => this.#noteBugs(report),
      options.onDeath,
    );
  }

  async write<K extends WriteName>(
    name: K,
    input: Writes[K]['input'],
  ): Promise<Writes[K]['result']> {
    return (await this.#writer.ask(name, input)) as Writes[K]['result'];
  }

  async read<K extends ReadName>(name: K, input: Reads[K]['input']): Promise<Reads[K]['result']> {
    return (await this.#reader.ask(name, input)) as Reads[K]['result'];
  }

  onCommit(listener: (committed: readonly Committed[]) => void): void {
    this.#announcer.onCommit(listener);
  }

  health(): Health {
    return this.#recovery.health();
  }

  meters(): StoreMeters {
    return {
      writing: this.#writer.waiting,
      reading: this.#reader.waiting,
      commits: this.#commits,
      written: this.#written,
    };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#recovery.close();
    await this.#writer.close();
    await this.#reader.close();
    this.#announcer.tell();
    this.#unlock();
  }

  #receive(report: Report): void {
    this.#noteBugs(report);
    if (report.fault === null) {
      this.#commits++;
      this.#written += report.answers.length;
    } else this.#recovery.noteFault(report.fault);
    this.#announcer.add(report.committed);
  }

  #noteBugs(report: Report): void {
    for (const bug of report.bugs) this.#options.onError(bug);
  }
}

/** Migrates, makes the lobby, and looks whether this is the database that was written last. */
function prepare(options: DatabaseOptions): { isRestored: boolean } {
  const db = new Database(options);
  try {
    migrate(db.raw, readMigrations(sqliteMigrations));
    db.raw.exec('begin immediate');
    db.perform(ensureLobby());
    const continuity = new Continuity(dirname(options.file));
    const { isRestored } = db.perform(continuity.ensure());
    db.perform(continuity.mark());
    db.raw.exec('commit');
    continuity.place();
    return { isRestored };
  } finally {
    db.close();
  }
}
