import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ParleyError } from '../../protocol/errors.ts';

/** See `argon2` of node:crypto. */
export type Derive = (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** In the order in which the PHC string has it: KiB, passes, lanes. */
interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

/** RFC 9106 §4, the second recommendation, with one lane: about a quarter of a second. */
const usualCost: Cost = { memory: 64 * 1024, passes: 3, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;

/** So many hash at once: 128 MB, and half of the threads that file and name look-ups share. */
const mostAtOnce = 2;
/** So many more wait, some seconds at most; a flood beyond them is told to come back. */
const mostWaiting = 30;
const comeBackMillis = 5_000;

/** Makes and compares the hashes under which passwords are kept: argon2id, as PHC strings. */
export class Passwords {
  readonly #cost: Cost;
  readonly #compute: Derive;
  readonly #decoy: Kept;
  readonly #waiting: (() => void)[] = [];
  #hashing = 0;

  /**
   * @param cost of what is made from now on; what is kept is compared at its own
   * @param compute what every password is put through, and nothing else takes as long
   */
  constructor(cost: Cost = usualCost, compute: Derive = promisify(argon2)) {
    this.#cost = cost;
    this.#compute = compute;
    this.#decoy = { ...cost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };
  }

  /** Rejects with `unavailable` when too many wait for theirs. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const hash = await this.#derive(password, salt, this.#cost);
    const { memory, passes, parallelism } = this.#cost;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
  }

  /**
   * Whether this is the password. It costs the same for somebody who has none, so that nobody learns
   * from the time whom there is. Rejects with `unavailable` when too many wait for theirs.
   *
   * @param kept null for nobody's
   */
  async isRight(password: string, kept: string | null): Promise<boolean> {
    const { salt, hash, ...keptCost } = parse(kept) ?? this.#decoy;
    const given = await this.#derive(password, salt, keptCost);
    return timingSafeEqual(given, hash) && kept !== null;
  }

  async #derive(password: string, salt: Uint8Array, { memory, passes, parallelism }: Cost) {
    await this.#enter();
    try {
      return await this.#compute('argon2id', {
        message: Buffer.from(password),
        nonce: salt,
        memory,
        passes,
        parallelism,
        tagLength: hashBytes,
      });
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#hashing < mostAtOnce) {
      this.#hashing++;
      return;
    }
    if (this.#waiting.length >= mostWaiting) {
      throw new ParleyError('unavailable', 'too many are signing in at this moment', {
        retryAfterMillis: comeBackMillis,
      });
    }
    // Whoever leaves hands its place on.
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#hashing--;
  }
}

interface Kept extends Cost {
  salt: Uint8Array;
  hash: Uint8Array;
}

function parse(kept: string | null): Kept | null {
  const pattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;
  const [, memory, passes, parallelism, salt = '', hash = ''] = pattern.exec(kept ?? '') ?? [];
  if (hash === '') return null;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

/** The PHC string format leaves the padding out. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
