import type { CallerInput } from '../../protocol/commands.ts';
import { askOverHttp } from './session.ts';

export type MadePasskey = NonNullable<CallerInput<'account:create'>['passkey']>;
export type UsedPasskey = CallerInput<'passkey:sign-in'>['passkey'];

/** The person closed the browser's dialog, or let it run out; or the device has a passkey of theirs already. */
export class PasskeyRefused extends Error {
  readonly isKnown: boolean;

  constructor(isKnown: boolean) {
    super('the browser gave no passkey');
    this.name = 'PasskeyRefused';
    this.isKnown = isKnown;
  }
}

const library = () => import('@simplewebauthn/browser');

/** Browsers have passkeys on secure pages under a host name, not at an IP address. */
export function passkeysWork(): boolean {
  const isAddress = /^[\d.]+$|^\[/.test(location.hostname);
  return 'PublicKeyCredential' in window && window.isSecureContext && !isAddress;
}

/** @param whose of an account that is about to be made, or proved to be of the one signed in */
export async function makePasskey(whose: CallerInput<'passkey:begin'>): Promise<MadePasskey> {
  const { options } = await askOverHttp('passkey:begin', whose);
  const { startRegistration } = await library();
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const { id, response } = await startRegistration({ optionsJSON }).catch(refused);
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, clientDataJSON, attestationObject, transports };
}

/**
 * @param among the names that a browser offers in a field (`autocomplete="… webauthn"`), for as long as the
 *   page waits; otherwise it asks at once
 */
export async function askForPasskey(
  to: 'sign-in' | 'confirm',
  among = false,
): Promise<UsedPasskey> {
  const { options } = await askOverHttp('passkey:challenge', { to });
  const { startAuthentication } = await library();
  const optionsJSON = options as unknown as Parameters<
    typeof startAuthentication
  >[0]['optionsJSON'];
  const { id, response } = await startAuthentication({
    optionsJSON,
    useBrowserAutofill: among,
  }).catch(refused);
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, clientDataJSON, authenticatorData, signature };
}

export async function passkeysAreOffered(): Promise<boolean> {
  return passkeysWork() && (await library()).browserSupportsWebAuthnAutofill();
}

/** Nobody waits for a passkey any more. */
export async function stopAsking(): Promise<void> {
  (await library()).WebAuthnAbortService.cancelCeremony();
}

const cancelled = ['NotAllowedError', 'AbortError'];
/** Making a second one where there is one already. */
const known = 'InvalidStateError';

function refused(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (cancelled.includes(name) || name === known) throw new PasskeyRefused(name === known);
  throw error;
}
