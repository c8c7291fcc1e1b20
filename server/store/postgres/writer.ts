import type { Client } from 'pg';
import type { Committed } from '../store.ts';
import { busyConfig, Connection, clientConfig, connect, sessionSetup } from './connection.ts';
import { type Batch, commitTogether, type Request } from './group-commit.ts';
import { type Prepared, prepare } from './prepare.ts';
import { settle, UnknownOutcome } from './unknown-outcome.ts';

export interface WriterOptions {
  url: string;
  /** What a commit whose outcome was unknown turns out to have done; before anything later is told. */
  onLateCommit(committed: readonly Committed[]): void;
  onPrepared(prepared: Prepared): void;
  /** The connection broke while nothing was under way. */
  onLost(error: Error): void;
}

interface Open {
  client: Client;
  connection: Connection;
  lobbyId: string;
}

/** The one connection of this node that writes; made anew after every fault. */
export class Writer {
  readonly #options: WriterOptions;
  #open: Open | null = null;
  #unknown: UnknownOutcome | null = null;
  #isFirst = true;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** One batch at a time. Throws what kept the database from storing it. */
  async commit(requests: readonly Request[]): Promise<Batch> {
    try {
      this.#open ??= await this.#connect();
      return await commitTogether(this.#open.connection, requests, this.#open.lobbyId);
    } catch (error) {
      if (error instanceof UnknownOutcome) this.#unknown = error;
      // Not waited for: a server that vanished never says goodbye.
      this.close().catch(this.#options.onLost);
      throw error;
    }
  }

  /** Connects unless it is connected. */
  async open(): Promise<void> {
    this.#open ??= await this.#connect();
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.client.end();
  }

  async #connect(): Promise<Open> {
    const { url, onLost, onPrepared, onLateCommit } = this.#options;
    const prepared = await prepare(url, this.#isFirst, onLost);
    this.#isFirst = false;
    onPrepared(prepared);
    const client = await connect({ ...clientConfig(url), ...busyConfig }, (error) => {
      if (this.#open?.client === client) this.#open = null;
      onLost(error);
    });
    try {
      await client.query(sessionSetup);
      const connection = new Connection(client);
      if (this.#unknown) {
        // In a database that was restored meanwhile the number means nothing.
        if (!prepared.isRestored) onLateCommit(await settle(connection, this.#unknown));
        this.#unknown = null;
      }
      return { client, connection, lobbyId: prepared.lobbyId };
    } catch (error) {
      await client.end();
      throw error;
    }
  }
}
