import { timingSafeEqual } from 'node:crypto';
import { hashToken, newToken } from './sessions.ts';

/** What the link on the console holds: whoever presents it first becomes the owner. */
export class OwnerKey {
  #hash: Uint8Array | null = null;

  /** @returns the token of a new link, which is kept nowhere; one before it opens nothing any more */
  renew(): string {
    const { token, hash } = newToken();
    this.#hash = hash;
    return token;
  }

  /** In a time that says nothing of how near the token is. */
  isOpenedBy(token: string): boolean {
    return this.#hash !== null && timingSafeEqual(hashToken(token), this.#hash);
  }
}
