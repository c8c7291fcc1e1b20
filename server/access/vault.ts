import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';

const nonceBytes = 12;
const tagBytes = 16;
/** Says which key sealed it. */
const markBytes = 4;

/**
 * Encrypts what cannot be kept as a hash, because it is needed in the clear (AES-256-GCM). Where no secret is
 * set, the key is the database's own, which keeps nobody out who has the database.
 */
export class Vault {
  readonly #store: Store;
  readonly #secret: string | null;

  /** @param secret from the settings, or beside the database */
  constructor(store: Store, secret: string | null) {
    this.#store = store;
    this.#secret = secret;
  }

  /** @param owner whose it is: for anybody else it cannot be opened, wherever its row was copied to */
  async seal(plain: Uint8Array, owner: string): Promise<Uint8Array> {
    const key =
      this.#secret === null ? await this.#serverKey() : keyFrom(Buffer.from(this.#secret));
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
    const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
    return new Uint8Array(Buffer.concat([markOf(key), nonce, ...sealed]));
  }

  /** Null when it is not the owner's, or the key that it was sealed with is lost. */
  async open(sealed: Uint8Array, owner: string): Promise<Uint8Array | null> {
    const bytes = Buffer.from(sealed);
    const key = await this.#keyOf(bytes.subarray(0, markBytes));
    if (key === null || bytes.length < markBytes + nonceBytes + tagBytes) return null;
    const nonce = bytes.subarray(markBytes, markBytes + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-tagBytes));
    const plain = decipher.update(bytes.subarray(markBytes + nonceBytes, -tagBytes));
    try {
      return new Uint8Array(Buffer.concat([plain, decipher.final()]));
    } catch (error) {
      // What Node throws when the tag does not fit; it has no code.
      if (error instanceof Error) return null;
      throw error;
    }
  }

  /** The database's own too: what was sealed before a secret was set can still be opened. */
  async #keyOf(mark: Buffer): Promise<Uint8Array | null> {
    const set = this.#secret === null ? null : keyFrom(Buffer.from(this.#secret));
    if (set !== null && markOf(set).equals(mark)) return set;
    const own = await this.#serverKey();
    return markOf(own).equals(mark) ? own : null;
  }

  async #serverKey(): Promise<Uint8Array> {
    return keyFrom(await this.#store.read('serverKey', {}));
  }
}

function keyFrom(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'parley vault', 32));
}

function markOf(key: Uint8Array): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, markBytes);
}
