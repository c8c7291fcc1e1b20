import type { RoughProxy } from '../kit/rough-proxy.ts';
import type { Sighting } from './history.ts';
import type { Participant } from './participant.ts';

/** What is treated badly: a server with its storage, and the clients that belong to it. */
export interface Subject {
  readonly name: string;
  /** Where its server listens, in all its lives. */
  readonly port: number;
  /** Whether no breach is to be found; otherwise at least one has to be. */
  readonly isExpectedToKeepIt: boolean;
  /** `kill -9` of one of its processes. @param draw chooses which, from 0 to 1 */
  kill(draw: number): Promise<void>;
  /** Asks the server to end, and expects it to end clean. */
  stop(): Promise<void>;
  /** Starts what was killed or stopped. Resolves when people are served again. */
  revive(): Promise<void>;
  /** Clients with a room in common, each behind a proxy of its own. */
  open(proxies: readonly RoughProxy[]): Promise<readonly Participant[]>;
  /** What its database holds, read without its server, which is stopped for that. */
  stored(): Promise<Sighting[]>;
}

/** So many write, and as many more only read. */
export const writerCount = 8;
export const readerCount = 4;
