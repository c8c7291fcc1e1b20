import { createHash, hkdfSync } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { SecretBox } from './secret-box.ts';

/** Says which key sealed it. */
const markBytes = 4;

/**
 * Encrypts what cannot be kept as a hash, because it is needed in the clear. Where no secret is set, the key is
 * the database's own, which keeps nobody out who has the database.
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
    return new Uint8Array(Buffer.concat([markOf(key), new SecretBox(key).seal(plain, owner)]));
  }

  /** Null when it is not the owner's, or the key that it was sealed with is lost. */
  async open(sealed: Uint8Array, owner: string): Promise<Uint8Array | null> {
    const bytes = Buffer.from(sealed);
    const key = await this.#keyOf(bytes.subarray(0, markBytes));
    const plain = key && new SecretBox(key).open(bytes.subarray(markBytes), owner);
    return plain && new Uint8Array(plain);
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
