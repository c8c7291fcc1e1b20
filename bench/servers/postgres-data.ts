import { PostgresStore } from '../../server/store/postgres/postgres-store.ts';
import type { Store } from '../../server/store/store.ts';
import { type PostgresServer, startPostgres } from '../../test/kit/postgres-server.ts';
import { moveToCoresOf } from '../measure/cores.ts';
import type { Data } from './data.ts';

let server: Promise<PostgresServer> | null = null;
let copies = 0;

/** One for all of the benchmark, on the cores of the servers: it takes part in their work. */
async function sharedServer(): Promise<PostgresServer> {
  const started = await startPostgres();
  if (started.pid !== null) moveToCoresOf('server', started.pid);
  return started;
}

export async function removePostgres(): Promise<void> {
  await (await server)?.remove();
  server = null;
}

/** A database of a private PostgreSQL. */
export class PostgresData implements Data {
  readonly #server: PostgresServer;
  readonly #url: string;

  private constructor(started: PostgresServer, url: string) {
    this.#server = started;
    this.#url = url;
  }

  static async create(): Promise<PostgresData> {
    server ??= sharedServer();
    const started = await server;
    return new PostgresData(started, await started.createDatabase());
  }

  get settings(): Record<string, string> {
    return { DATABASE_URL: this.#url };
  }

  openStore(): Promise<Store> {
    const onError = (error: unknown) => {
      throw error;
    };
    return PostgresStore.open({
      url: this.#url,
      readers: 2,
      probeMillis: 1000,
      onError,
      // What a copy is taken for.
      onRestored: () => undefined,
    });
  }

  async copy(): Promise<PostgresData> {
    const name = `copy_${++copies}`;
    await this.#server.query(`create database ${name} template ${nameOf(this.#url)}`);
    return new PostgresData(this.#server, this.#server.urlOf(name));
  }

  async remove(): Promise<void> {
    await this.#server.query(`drop database ${nameOf(this.#url)} with (force)`);
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
