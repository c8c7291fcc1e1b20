import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Actor } from './handler.ts';

/** 256 random bits: nobody guesses one, so a fast hash is enough to keep them at rest. */
const tokenBytes = 32;

export interface NewToken {
  token: string;
  hash: Uint8Array;
}

export function newToken(): NewToken {
  const token = randomBytes(tokenBytes).toString('base64url');
  return { token, hash: hashToken(token) };
}

function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

export interface SessionTimes {
  now(): number;
  /** A session unused for so long has ended, in ms. */
  sessionMillis: number;
}

/** The one function that says who somebody is, for every edge. */
export class Sessions {
  readonly #store: Store;
  readonly #times: SessionTimes;

  constructor(store: Store, times: SessionTimes) {
    this.#store = store;
    this.#times = times;
  }

  /** Whose token this is; null for an unknown, ended or expired one. */
  async resolve(token: string): Promise<Actor | null> {
    const tokenHash = hashToken(token);
    return this.#store.read('session', { tokenHash, now: this.#times.now() });
  }

  /** Keeps the names of these people held and their sessions from expiring. */
  async noteSeen(actors: readonly Actor[]): Promise<void> {
    if (actors.length === 0) return;
    const now = this.#times.now();
    await this.#store.write('noteSeen', {
      people: actors.map((actor) => actor.person.id),
      sessions: actors.map((actor) => actor.sessionId),
      expiresAt: now + this.#times.sessionMillis,
      now,
    });
  }
}
