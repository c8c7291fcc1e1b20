import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Challenge } from '../store/contract/credentials.ts';
import type { Store } from '../store/store.ts';

/** What the answer is for: one given for one thing is worth nothing for another. */
export type Purpose = 'sign-in' | 'confirm' | 'register';

/** Long enough to find the telephone, and for a sign-in page that waits for a passkey to be chosen; in ms. */
const lifeMillis = 15 * 60 * 1000;
const nonceBytes = 16;
const timeBytes = 6;

/**
 * What passkeys are asked to sign. A challenge carries its own end and the server's mark, so that asking for one
 * leaves nothing behind, on whichever node: those who ask without end fill nothing. Only one that was answered
 * is remembered, where it is spent, until it would have run out.
 */
export class Challenges {
  readonly #store: Store;
  readonly #now: () => number;
  #key: Uint8Array | null = null;

  /** @param now ms */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** @param subject who may answer it: a person's id; empty: anybody */
  async issue(purpose: Purpose, subject: string): Promise<Uint8Array<ArrayBuffer>> {
    const body = Buffer.alloc(nonceBytes + timeBytes);
    randomBytes(nonceBytes).copy(body);
    body.writeUIntBE(this.#now() + lifeMillis, nonceBytes, timeBytes);
    return new Uint8Array(Buffer.concat([body, await this.#mark(body, purpose, subject)]));
  }

  /** @param challenge in base64url. @returns null for one that is not ours, not for this, or has run out */
  async check(challenge: string, purpose: Purpose, subject: string): Promise<Challenge | null> {
    const bytes = Buffer.from(challenge, 'base64url');
    const body = bytes.subarray(0, nonceBytes + timeBytes);
    const mark = bytes.subarray(nonceBytes + timeBytes);
    const expected = await this.#mark(body, purpose, subject);
    if (mark.length !== expected.length || !timingSafeEqual(mark, expected)) return null;
    const expiresAt = body.readUIntBE(nonceBytes, timeBytes);
    if (expiresAt <= this.#now()) return null;
    return { nonce: new Uint8Array(body.subarray(0, nonceBytes)), expiresAt };
  }

  async #mark(body: Uint8Array, purpose: Purpose, subject: string): Promise<Buffer> {
    this.#key ??= await this.#store.read('serverKey', {});
    const mark = createHmac('sha256', this.#key).update(`parley challenge:${purpose}:${subject}:`);
    return mark.update(body).digest();
  }
}
