import { Pool } from 'pg';
import { ParleyError } from '../../../protocol/errors.ts';
import { reads } from '../sql/reads.ts';
import type { Steps } from '../sql/steps.ts';
import type { ReadName, Reads } from '../store.ts';
import {
  busyConfig,
  Connection,
  ConnectionLost,
  clientConfig,
  sessionSetup,
} from './connection.ts';

/** An unused connection is given back after this time, in ms. */
const idleMillis = 60_000;

/** Those that ask more than once, and so need one snapshot for all their questions. */
const inSnapshot: readonly ReadName[] = ['members', 'messages', 'seqAt', 'changesSince', 'audit'];

/** The connections that only read. */
export class Readers {
  readonly #pool: Pool;

  /** @param size how many at most */
  constructor(url: string, size: number, onLost: (error: Error) => void) {
    this.#pool = new Pool({
      ...clientConfig(url),
      ...busyConfig,
      max: size,
      idleTimeoutMillis: idleMillis,
    });
    // While it is idle, the pool hears of its loss; while it reads, the client itself.
    this.#pool.on('error', onLost);
    this.#pool.on('connect', (client) => {
      client.on('error', onLost);
      // Ahead of the first question, on the same way.
      client.query(sessionSetup).catch(onLost);
    });
  }

  async read<K extends ReadName>(name: K, input: Reads[K]['input']): Promise<Reads[K]['result']> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw new ConnectionLost(error);
    });
    const connection = new Connection(client);
    let isSound = false;
    try {
      const isSnapshot = inSnapshot.includes(name);
      if (isSnapshot) connection.send('begin isolation level repeatable read read only');
      const steps: Steps<Reads[K]['result']> = reads[name](input);
      const result = await connection.perform(steps);
      if (isSnapshot) connection.send('commit');
      isSound = true;
      return result;
    } catch (error) {
      if (error instanceof ParleyError && !connection.failure) {
        if (inSnapshot.includes(name)) connection.send('commit');
        isSound = true;
      }
      throw error;
    } finally {
      // A connection on which something failed may be within a transaction still, or broken.
      client.release(!isSound);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
