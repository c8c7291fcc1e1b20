import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/setup-postgres.mjs';
import { freePort } from './free-port.ts';

/** A starting server has so long to take connections, in ms. Recovery after `kill()` is in it. */
const startMillis = 30_000;
/** Pause between two looks at a starting server, in ms. */
const lookMillis = 20;

/**
 * A private PostgreSQL server in a temporary folder, on a free port of 127.0.0.1, with fsync on as
 * in production. It knows nothing of a test runner: whoever starts it calls `remove()` at the end;
 * should that be forgotten, it ends with this process at the latest.
 *
 *     const postgres = await startPostgres();
 *     const url = await postgres.createDatabase();   // postgres://parley@127.0.0.1:…/db_1
 *     await postgres.kill();                         // kill -9: a crash
 *     await postgres.start();                        // the same data and port, after recovery
 *     await postgres.remove();
 */
export class PostgresServer {
  readonly port: number;
  readonly #bin: string;
  readonly #folder: string;
  readonly #user: SpawnOptions;
  #child: ChildProcess | null = null;
  #databases = 0;
  readonly #endWithProcess = () => this.#child?.kill('SIGQUIT');

  constructor(bin: string, folder: string, port: number, user: SpawnOptions) {
    this.#bin = bin;
    this.#folder = folder;
    this.port = port;
    this.#user = user;
    process.on('exit', this.#endWithProcess);
  }

  /** Its own database; as superuser, without a password. */
  get url(): string {
    return this.urlOf('postgres');
  }

  urlOf(database: string): string {
    return `postgres://parley@127.0.0.1:${this.port}/${database}`;
  }

  /** The process that would have to be killed. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** A connection as superuser, which the caller ends. */
  async connect(url = this.url): Promise<Client> {
    const client = new Client(url);
    await client.connect();
    return client;
  }

  /** Runs statements as superuser and gives the rows of the last. */
  async query(sql: string, url = this.url): Promise<Record<string, unknown>[]> {
    const client = await this.connect(url);
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /**
   * @param template a database that nobody is connected to, to be copied
   * @returns the address of a new database
   */
  async createDatabase(template = 'template1'): Promise<string> {
    const name = `db_${++this.#databases}`;
    await this.query(`create database ${name} template ${template}`);
    return this.urlOf(name);
  }

  /**
   * As good as an empty database to whoever uses it, and a hundred times as quick to make.
   *
   * @returns an address of the server's own database in which another schema is the default
   */
  async createSchema(): Promise<string> {
    const name = `schema_${++this.#databases}`;
    await this.query(`create schema ${name}`);
    return `${this.url}?options=-csearch_path%3D${name}`;
  }

  /** Resolves when it takes connections. */
  async start(): Promise<void> {
    const deadline = Date.now() + startMillis;
    for (;;) {
      // After a kill some of its processes may linger a moment, and a new server refuses to start.
      this.#child ??= this.#spawn();
      if (await this.#answers()) return;
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not start:\n${this.log()}`);
      await delay(lookMillis);
    }
  }

  /** A crash: `kill -9` for it and for all the processes that serve its connections. */
  async kill(): Promise<void> {
    const children = this.#children();
    await this.#end('SIGKILL');
    for (const pid of children) killIfAlive(pid);
  }

  /** An orderly end that waits for nobody. */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.#end('SIGQUIT');
    process.off('exit', this.#endWithProcess);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  log(): string {
    return readFileSync(this.#log, 'utf8');
  }

  /** Without the first process they would go on for a moment, each until it looks up. */
  #children(): number[] {
    const list = `/proc/${this.pid}/task/${this.pid}/children`;
    if (!existsSync(list)) return [];
    return (readFileSync(list, 'utf8').match(/\d+/g) ?? []).map(Number);
  }

  get #log(): string {
    return join(this.#folder, 'log');
  }

  #spawn(): ChildProcess {
    const settings = [
      'listen_addresses=127.0.0.1',
      `port=${this.port}`,
      `unix_socket_directories=${this.#folder}`,
    ];
    const log = openSync(this.#log, 'a');
    const child = spawn(
      join(this.#bin, 'postgres'),
      ['-D', join(this.#folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
      { ...this.#user, stdio: ['ignore', log, log] },
    );
    closeSync(log);
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    return child;
  }

  async #answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.url });
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

/** Makes a server of its own and starts it: about one second. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = process.env.POSTGRES_BIN ?? findPostgres();
  if (!bin) throw new Error('there is no PostgreSQL: `npm test` installs it, or set POSTGRES_BIN');
  const folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
  const user = otherUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const args = ['-D', join(folder, 'data'), '-U', 'parley', '-A', 'trust', '-E', 'UTF8'];
  execFileSync(join(bin, 'initdb'), [...args, '--locale=C', '--no-sync', '--no-instructions'], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const server = new PostgresServer(bin, folder, await freePort(), user);
  await server.start();
  return server;
}

/** PostgreSQL refuses to run as root: then somebody without rights lends it a name. */
function otherUser(): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: '/' };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const line = lines.find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined)
      return { uid: Number(uid), gid: Number(gid), cwd: '/' };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody');
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
