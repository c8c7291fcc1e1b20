import {
  Client,
  type ClientBase,
  type ClientConfig,
  DatabaseError,
  type QueryResult,
  types,
} from 'pg';
import { listMark, type Statement, type Steps, type Value } from '../sql/steps.ts';

/** A server that does not answer the knock is away, in ms. */
const connectMillis = 5_000;
/** No statement of Parley's takes a tenth of this; one that does waits for something broken, in ms. */
const statementMillis = 10_000;
/** Other nodes hold a room for milliseconds; a node that vanished loses its locks sooner than this. */
const lockMillis = 5_000;
/** After this the database takes a node that stopped in the middle of a transaction for dead, in ms. */
const abandonedMillis = 4_000;
/** When the server has not cut a statement off by itself, the connection is dead, in ms. */
export const answerMillis = statementMillis + 5_000;

const bigint = 20;

/** How every connection of a store is made. The address may hold a password and is never logged. */
export function clientConfig(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'parley',
    connectionTimeoutMillis: connectMillis,
    keepAlive: true,
    types: {
      // Versions, counts and times: all far below 2^53.
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === bigint ? Number : types.getTypeParser(id, format),
    },
  };
}

/** Of those that serve: statements travel without waiting for each other, and never wait for ever. */
export const busyConfig = { pipeline: true, query_timeout: answerMillis } as const;

/**
 * The first statement on a connection. `synchronous_commit` is on whatever the server's default is:
 * "ok" means on disk. Set by a statement, because poolers refuse settings in the greeting.
 */
export const sessionSetup = `
  set statement_timeout = ${statementMillis};
  set lock_timeout = ${lockMillis};
  set idle_in_transaction_session_timeout = ${abandonedMillis};
  set default_transaction_isolation = 'read committed';
  set synchronous_commit = on`;

/** No answer came: what was asked may have happened or not. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Runs operations on one connection. */
export class Connection {
  readonly #client: ClientBase;
  #failure: unknown = null;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  /** The error that made a later one, if a statement sent without waiting has failed. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Runs an operation to its end. The statements of one step travel together. */
  async perform<Result>(steps: Steps<Result>): Promise<Result> {
    let step = steps.next([]);
    while (!step.done) {
      step = steps.next(await Promise.all(step.value.map((statement) => this.#answer(statement))));
    }
    return step.value;
  }

  /** Sends a statement of PostgreSQL's own, prepared under its text. */
  async query<Row extends object>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<QueryResult<Row>> {
    try {
      return await this.#client.query<Row>({ name: nameOf(sql), text: sql, values: [...values] });
    } catch (error) {
      throw error instanceof DatabaseError ? error : new ConnectionLost(error);
    }
  }

  /**
   * Sends a statement without waiting. If it fails, what follows it in its transaction fails too,
   * and `failure` holds the reason.
   */
  send(sql: string, values: readonly unknown[] = []): void {
    this.query(sql, values).catch((error: unknown) => {
      this.#failure ??= error;
    });
  }

  /** Before a new transaction: what failed in the last one is over. */
  forgive(): void {
    this.#failure = null;
  }

  async #answer({ sql, values, wants }: Statement): Promise<unknown> {
    const { rows, rowCount } = await this.query(translate(sql), values as Value[]);
    return wants === 'rows' ? rows : (rowCount ?? 0);
  }
}

/**
 * A connection of its own, which whoever gets it ends.
 *
 * @param onLost called when it breaks while nothing is under way; otherwise what is under way fails too
 */
export async function connect(
  config: ClientConfig,
  onLost: (error: Error) => void,
): Promise<Client> {
  const client = new Client(config);
  client.on('error', onLost);
  await client.connect();
  return client;
}

const translations = new Map<string, string>();

/** From the SQL that both engines speak to PostgreSQL's. */
function translate(sql: string): string {
  let translated = translations.get(sql);
  if (translated === undefined) {
    let number = 0;
    translated = sql.replaceAll(listMark, '= any(?)').replaceAll('?', () => `$${++number}`);
    translations.set(sql, translated);
  }
  return translated;
}

const names = new Map<string, string>();

/** Statements are planned once for each connection, under a short name. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = `parley_${names.size + 1}`;
    names.set(sql, name);
  }
  return name;
}
