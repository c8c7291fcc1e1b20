import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../protocol/uuid.ts';
import type { NewSession } from '../store/contract/accounts.ts';
import type { Store } from '../store/store.ts';
import type { Actor, Whence } from './handler.ts';

/** 256 random bits: nobody guesses one, so a fast hash is enough to keep them at rest. */
const tokenBytes = 32;

/** A session is noted as used at most once in this time, in ms. */
const noteMillis = 5 * 60 * 1000;
/** So many sessions are remembered as noted; forgetting them costs a write each. */
const notedLimit = 20_000;

export interface NewToken {
  token: string;
  hash: Uint8Array;
}

export function newToken(): NewToken {
  const token = randomBytes(tokenBytes).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

export interface SessionTimes {
  now(): number;
  /** A session unused for so long has ended, in ms. */
  sessionMillis: number;
}

/** A session to begin from there. */
export function newSession(
  { now, sessionMillis }: SessionTimes,
  { device }: Whence,
): { token: string; session: NewSession } {
  const { token, hash } = newToken();
  const session = { id: newId(), tokenHash: hash, expiresAt: now() + sessionMillis, device };
  return { token, session };
}

/** The one function that says who somebody is, for every edge. */
export class Sessions {
  readonly #store: Store;
  readonly #times: SessionTimes;
  /** When each session was last noted, so that a busy one is not written at every request. */
  #noted = new Map<string, number>();

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
  async noteSeen(actors: readonly Omit<Actor, 'scopes'>[]): Promise<void> {
    const now = this.#times.now();
    const due = actors.filter(
      ({ sessionId }) => now - (this.#noted.get(sessionId) ?? 0) >= noteMillis,
    );
    if (due.length === 0) return;
    if (this.#noted.size > notedLimit) this.#noted.clear();
    for (const { sessionId } of due) this.#noted.set(sessionId, now);
    await this.#store.write('noteSeen', {
      people: due.map((actor) => actor.person.id),
      sessions: due.map((actor) => actor.sessionId),
      expiresAt: now + this.#times.sessionMillis,
      now,
    });
  }
}
