import { isIP } from 'node:net';
import type { z } from 'zod';
import { ParleyError } from '../../protocol/errors.ts';
import type { assertionSchema, attestationSchema } from '../../protocol/web-authn.ts';
import type { Challenge, NewPasskey, UsedPasskey } from '../store/contract/credentials.ts';
import type { Store } from '../store/store.ts';
import type { Challenges, Purpose } from './challenges.ts';
import type { Actor, Whence } from './handler.ts';

export type Attestation = z.output<typeof attestationSchema>;
export type Assertion = z.output<typeof assertionSchema>;

/** Whom a passkey is made for: what its owner sees when they choose among theirs. */
interface Owner {
  id: string;
  name: string;
  handle: string;
}

/** Who may answer a challenge to make a passkey: this session, or nobody's. */
export function toMake(caller: Actor | null): string {
  return caller === null ? '' : `${caller.person.id} in ${caller.sessionId}`;
}

/** The library costs memory and a moment, which only those pay who use it. */
const webAuthn = () => import('@simplewebauthn/server');

/**
 * Passkeys (WebAuthn). They are discoverable, so that nobody has to say who they are, and their owner is
 * verified by the device, so that one stands for two factors: something one has, and a finger or a PIN.
 */
export class Passkeys {
  readonly #store: Store;
  readonly #challenges: Challenges;

  constructor(store: Store, challenges: Challenges) {
    this.#store = store;
    this.#challenges = challenges;
  }

  /** What a browser needs to make a passkey. Rejects with `forbidden` for who is no page of ours. */
  async creationOptions(
    owner: Owner,
    { subject, community, except }: { subject: string; community: string; except: string[] },
    whence: Whence,
  ) {
    const { rpId } = requirePage(whence);
    const { generateRegistrationOptions } = await webAuthn();
    return generateRegistrationOptions({
      rpName: community,
      rpID: rpId,
      userID: new Uint8Array(Buffer.from(owner.id)),
      userName: owner.handle,
      userDisplayName: owner.name,
      challenge: await this.#challenges.issue('register', subject),
      attestationType: 'none',
      excludeCredentials: except.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /**
   * What a browser needs to ask for a passkey.
   *
   * @param allowed the only ones that will do; none: any
   */
  async requestOptions(
    purpose: Purpose,
    { subject, allowed }: { subject: string; allowed: string[] },
    whence: Whence,
  ) {
    const { rpId } = requirePage(whence);
    const { generateAuthenticationOptions } = await webAuthn();
    return generateAuthenticationOptions({
      rpID: rpId,
      challenge: await this.#challenges.issue(purpose, subject),
      allowCredentials: allowed.map((id) => ({ id })),
      userVerification: 'required',
    });
  }

  /** A passkey that was made now. Rejects with `forbidden` for anything else. */
  async made(
    attestation: Attestation,
    { name, subject }: { name: string; subject: string },
    whence: Whence,
  ): Promise<NewPasskey> {
    const { origin, rpId } = requirePage(whence);
    const { id, transports, ...response } = attestation;
    const { verifyRegistrationResponse } = await webAuthn();
    const challenge = this.#expect('register', subject);
    const verified = await verifyRegistrationResponse({
      response: { id, rawId: id, response, type: 'public-key', clientExtensionResults: {} },
      expectedChallenge: challenge.isExpected,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    }).catch((cause: unknown) => {
      throw notMade(cause);
    });
    if (!verified.verified || challenge.given === null) throw notMade();
    const { credential } = verified.registrationInfo;
    return {
      id: credential.id,
      name,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports,
      challenge: challenge.given,
    };
  }

  /** Who uses which passkey now. Rejects with `unauthenticated` when it opens nothing here. */
  async used(
    assertion: Assertion,
    { purpose, subject }: { purpose: Purpose; subject: string },
    whence: Whence,
  ): Promise<{ personId: string; used: UsedPasskey }> {
    const { origin, rpId } = requirePage(whence);
    const { id, ...response } = assertion;
    const passkey = await this.#store.read('passkey', { id });
    if (passkey === null) throw opensNothing();
    const { verifyAuthenticationResponse } = await webAuthn();
    const challenge = this.#expect(purpose, subject);
    const verified = await verifyAuthenticationResponse({
      response: { id, rawId: id, response, type: 'public-key', clientExtensionResults: {} },
      expectedChallenge: challenge.isExpected,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: {
        id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }).catch((cause: unknown) => {
      throw opensNothing(cause);
    });
    if (!verified.verified || challenge.given === null) throw opensNothing();
    const { newCounter: counter } = verified.authenticationInfo;
    return { personId: passkey.personId, used: { id, counter, challenge: challenge.given } };
  }

  /** Looks at the challenge where the library finds it, in what the authenticator signed. */
  #expect(purpose: Purpose, subject: string) {
    const expected = {
      given: null as Challenge | null,
      isExpected: async (challenge: string): Promise<boolean> => {
        expected.given = await this.#challenges.check(challenge, purpose, subject);
        return expected.given !== null;
      },
    };
    return expected;
  }
}

/** A passkey belongs to a host name, which browsers take from the page; nobody else has any. */
function requirePage({ page }: Whence): { origin: string; rpId: string } {
  const rpId = page === null ? '' : new URL(page).hostname;
  if (page === null || isIP(rpId.replace(/^\[|\]$/g, '')) !== 0) {
    throw new ParleyError('forbidden', 'passkeys are for pages of this server under a host name');
  }
  return { origin: page, rpId };
}

function notMade(cause?: unknown): ParleyError {
  return new ParleyError('forbidden', 'this is no passkey made now, here', {
    field: 'passkey',
    cause,
  });
}

function opensNothing(cause?: unknown): ParleyError {
  return new ParleyError('unauthenticated', 'this passkey opens nothing here', { cause });
}
