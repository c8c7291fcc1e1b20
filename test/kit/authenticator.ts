import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { CallerInput } from '../../protocol/commands.ts';

interface Credential {
  id: string;
  rpId: string;
  privateKey: KeyObject;
}

/** What a test may want an authenticator or a browser to say that is not so. */
interface Lies {
  origin?: string;
  challenge?: string;
  /** Nobody put a finger on it. */
  unverified?: boolean;
  /** A counter that stands still counts nothing. */
  counter?: number;
}

const userPresent = 0x01;
const userVerified = 0x04;
const attested = 0x40;

/** A telephone with passkeys, and the browser before it: makes what the two would send (WebAuthn level 2). */
export class Authenticator {
  readonly #origin: string;
  readonly credentials: Credential[] = [];

  /** @param origin of the page that asks */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** @param options of `passkey:begin` */
  create(options: { challenge: string }, lies: Lies = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = randomBytes(32);
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const rpId = new URL(this.#origin).hostname;
    this.credentials.push({ id: id.toString('base64url'), rpId, privateKey });
    // COSE: a key on the curve P-256 for ES256.
    const cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    const data = Buffer.concat([
      head(rpId, attested | userPresent | (lies.unverified ? 0 : userVerified), 0),
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      cose,
    ]);
    // CBOR: {fmt: "none", attStmt: {}, authData: the bytes}
    const object = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ]);
    return {
      id: id.toString('base64url'),
      clientDataJSON: this.#clientData('webauthn.create', options, lies).toString('base64url'),
      attestationObject: object.toString('base64url'),
      transports: ['internal'],
    } satisfies CallerInput<'account:create'>['passkey'];
  }

  /** @param options of `passkey:challenge` */
  get(options: { challenge: string }, lies: Lies = {}, credential = this.credentials.at(-1)) {
    if (!credential) throw new Error('there is no passkey on this telephone');
    const flags = userPresent | (lies.unverified ? 0 : userVerified);
    const data = head(credential.rpId, flags, lies.counter ?? 0);
    const clientData = this.#clientData('webauthn.get', options, lies);
    const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()]);
    return {
      id: credential.id,
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: createSign('sha256').update(signed).sign(credential.privateKey, 'base64url'),
    } satisfies CallerInput<'passkey:sign-in'>['passkey'];
  }

  #clientData(type: string, { challenge }: { challenge: string }, lies: Lies): Buffer {
    const data = {
      type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? this.#origin,
    };
    return Buffer.from(JSON.stringify({ ...data, crossOrigin: false }));
  }
}

/** What authenticator data begin with. */
function head(rpId: string, flags: number, counter: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(flags);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), rest]);
}
