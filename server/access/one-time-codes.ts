import type { SecondFactor } from '../store/contract/credentials.ts';
import type { Store } from '../store/store.ts';
import { hashRecoveryCode } from './recovery-codes.ts';
import type { Vault } from './vault.ts';

/** 160 bits, as RFC 4226 §4 recommends. */
const secretBytes = 20;
/** Seconds for which a code is shown; 6 digits and SHA-1 are what every app understands. */
const period = 30;
/** A code of the step before and after is taken as well: clocks go wrong, and people type slowly. */
const drift = 1;

/** The library is needed by few. */
const otpAuth = () => import('otpauth');

/** Codes that an app on somebody's telephone shows (TOTP, RFC 6238), and what takes their place. */
export class OneTimeCodes {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #now: () => number;

  /** @param now ms */
  constructor(store: Store, vault: Vault, now: () => number) {
    this.#store = store;
    this.#vault = vault;
    this.#now = now;
  }

  /**
   * A new secret: to be kept, sealed; to be typed; and as the address that apps read from a picture.
   *
   * @param personId whose
   */
  async begin(
    personId: string,
    { issuer, label }: { issuer: string; label: string },
  ): Promise<{ sealed: Uint8Array; secret: string; uri: string }> {
    const { Secret, TOTP } = await otpAuth();
    const secret = new Secret({ size: secretBytes });
    const totp = new TOTP({ issuer, label, secret, period, digits: 6, algorithm: 'SHA1' });
    const sealed = await this.#vault.seal(secret.bytes, personId);
    return { sealed, secret: secret.base32, uri: totp.toString() };
  }

  /** The step of time that a code belongs to. Null when it is none of this secret's, now. */
  async stepOf(code: string, sealed: Uint8Array, personId: string): Promise<number | null> {
    const bytes = await this.#vault.open(sealed, personId);
    if (bytes === null) return null;
    const { Secret, TOTP } = await otpAuth();
    const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
    const timestamp = this.#now();
    const totp = new TOTP({ secret, period, digits: 6, algorithm: 'SHA1' });
    const delta = totp.validate({ token: digitsOf(code), timestamp, window: drift });
    return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
  }

  /** Whether somebody has set them up. */
  async isAskedOf(personId: string): Promise<boolean> {
    return (await this.#store.read('totp', { personId }))?.isConfirmed === true;
  }

  /**
   * What somebody gives beside their password: a code of their app that was not taken yet, or one of their
   * recovery codes. Null when it is neither.
   */
  async secondFactor(personId: string, code: string): Promise<SecondFactor | null> {
    if (/^\d{6}$/.test(digitsOf(code))) {
      const totp = await this.#store.read('totp', { personId });
      const step = totp && (await this.stepOf(code, totp.secret, personId));
      const isNew = totp !== null && step !== null && step > totp.lastStep;
      return isNew ? { kind: 'totp', secret: totp.secret, step } : null;
    }
    const codeHash = hashRecoveryCode(code);
    const of = await this.#store.read('recoverable', { secretHash: codeHash, now: this.#now() });
    return of?.id === personId ? { kind: 'recovery', codeHash } : null;
  }
}

/** However it was typed: apps show `123 456`. */
function digitsOf(code: string): string {
  return code.replace(/[\s-]/g, '');
}
