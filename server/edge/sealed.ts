import { hkdfSync } from 'node:crypto';
import { SecretBox } from '../access/secret-box.ts';

/**
 * Hands something to a browser to keep that it can neither read nor change. All nodes that share the secret can
 * open it.
 */
export class Sealed {
  readonly #box: SecretBox;

  /** @param purpose tells apart what is sealed with one secret */
  constructor(secret: string, purpose: string) {
    this.#box = new SecretBox(new Uint8Array(hkdfSync('sha256', secret, 'parley', purpose, 32)));
  }

  seal(text: string): string {
    return this.#box.seal(Buffer.from(text)).toString('base64url');
  }

  /** @returns null for what was not sealed with this secret for this purpose */
  open(sealed: string): string | null {
    return this.#box.open(Buffer.from(sealed, 'base64url'))?.toString() ?? null;
  }
}
