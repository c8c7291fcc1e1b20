import type { UsedPasskey } from './passkeys.ts';
import { postOverHttp } from './session.ts';

interface Start {
  /** The token of one that brings somebody in. */
  invitation?: string;
  /** Links the account that one is signed in with, with what proves that it is still them. */
  link?: true;
  password?: string;
  passkey?: UsedPasskey;
}

/**
 * Leaves for the service that people sign in with; it sends them back to this page, or one that says what
 * went wrong. The promise of one who is on the way never resolves.
 *
 * @throws ParleyError
 */
export async function leaveForProvider(start: Start): Promise<never> {
  const result = await postOverHttp('/auth/start', start);
  const url = typeof result === 'object' && result !== null && 'url' in result ? result.url : '';
  location.assign(new URL(String(url)));
  return new Promise(() => undefined);
}
