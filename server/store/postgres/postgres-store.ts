import { ParleyError } from '../../../protocol/errors.ts';
import { Announcer } from '../announcer.ts';
import { Recovery } from '../recovery.ts';
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
import { isFault } from './faults.ts';
import type { Request } from './group-commit.ts';
import { Readers } from './readers.ts';
import { Writer } from './writer.ts';

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  /** Connections for reading; one more writes. */
  readers: number;
  /** How often a store that failed to write tries again by itself, in ms. */
  probeMillis: number;
  /** Bugs and faults of the storage, for the log. */
  onError(error: unknown): void;
  /** The database turned out to be a restored one, and every feed has got a new epoch. */
  onRestored(): void;
}

interface Waiting extends Request {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** So many requests share one commit at most: bounds what a failing commit takes with it. */
const batchLimit = 512;

/** The store on a PostgreSQL server, which other nodes may use as well. */
export class PostgresStore implements Store {
  readonly #options: PostgresStoreOptions;
  readonly #writer: Writer;
  readonly #readers: Readers;
  readonly #announcer = new Announcer();
  readonly #recovery: Recovery;
  #queue: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closing: Promise<void> | null = null;
  #inBatch = 0;
  #reading = 0;
  #commits = 0;
  #written = 0;

  private constructor(options: PostgresStoreOptions) {
    this.#options = options;
    this.#writer = new Writer({
      url: options.url,
      onLateCommit: (committed) => this.#announcer.add(committed),
      onPrepared: ({ isRestored }) => {
        if (isRestored) options.onRestored();
      },
      onLost: (error) => this.#recovery.noteFault(error.message),
    });
    this.#readers = new Readers(options.url, options.readers, options.onError);
    this.#recovery = new Recovery({
      probeMillis: options.probeMillis,
      probe: (bytes) => this.write('probe', { bytes }),
      onError: options.onError,
    });
  }

  /** Connects and migrates. Rejects with one readable line, without the password, when it cannot. */
  static async open(options: PostgresStoreOptions): Promise<PostgresStore> {
    const store = new PostgresStore(options);
    try {
      await store.#writer.open();
    } catch (error) {
      await store.close();
      throw new Error(`${placeOf(options.url)} cannot be used: ${messageOf(error)}`, {
        cause: error,
      });
    }
    return store;
  }

  write<K extends WriteName>(name: K, input: Writes[K]['input']): Promise<Writes[K]['result']> {
    if (this.#closing) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#queue.push({ name, input, resolve: resolve as (result: unknown) => void, reject });
      this.#running ??= this.#run();
    });
  }

  async read<K extends ReadName>(name: K, input: Reads[K]['input']): Promise<Reads[K]['result']> {
    if (this.#closing) throw closed();
    this.#reading++;
    try {
      return await this.#readers.read(name, input);
    } catch (error) {
      throw this.#refusal(error);
    } finally {
      this.#reading--;
    }
  }

  onCommit(listener: (committed: readonly Committed[]) => void): void {
    this.#announcer.onCommit(listener);
  }

  health(): Health {
    return this.#recovery.health();
  }

  meters(): StoreMeters {
    return {
      writing: this.#queue.length + this.#inBatch,
      reading: this.#reading,
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
    await this.#running;
    await this.#writer.close();
    await this.#readers.close();
    this.#announcer.tell();
  }

  /** One commit after the other; whatever arrives during one goes into the next. */
  async #run(): Promise<void> {
    // What is asked for in the same turn shares the first.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchLimit);
      this.#inBatch = batch.length;
      await this.#commit(batch);
      this.#inBatch = 0;
    }
    this.#running = null;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const { outcomes, committed } = await this.#writer.commit(batch);
      this.#commits++;
      this.#written += batch.length;
      for (const [index, outcome] of outcomes.entries()) {
        if ('result' in outcome) batch[index]?.resolve(outcome.result);
        else batch[index]?.reject(this.#refusal(outcome.error));
      }
      this.#announcer.add(committed);
    } catch (error) {
      this.#recovery.noteFault(messageOf(error));
      const refusal = new ParleyError('unavailable', 'the server cannot store anything right now');
      for (const { reject } of batch) reject(refusal);
    }
  }

  /** What the caller gets to know of an error. */
  #refusal(error: unknown): ParleyError {
    if (error instanceof ParleyError) return error;
    if (isFault(error)) {
      return new ParleyError('unavailable', 'the server cannot read anything right now');
    }
    this.#options.onError(error);
    return new ParleyError('internal', 'something went wrong on the server');
  }
}

function closed(): ParleyError {
  return new ParleyError('unavailable', 'the server is shutting down');
}

/** Without what may hold a password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `The database ${host}${pathname}`;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
