import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts under one key what nobody without it can read or change (AES-256-GCM, nonce at random). */
export class SecretBox {
  readonly #key: Uint8Array;

  /** @param key 32 bytes */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** @param owner whose it is: for anybody else it cannot be opened, wherever it was copied to */
  seal(plain: Uint8Array, owner = ''): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(owner));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null for what was not sealed under this key for this owner. */
  open(sealed: Uint8Array, owner = ''): Buffer | null {
    if (sealed.length < nonceBytes + tagBytes) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, nonceBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(-tagBytes));
    const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch (error) {
      // What Node throws when the tag does not fit; it has no code.
      if (error instanceof Error) return null;
      throw error;
    }
  }
}
