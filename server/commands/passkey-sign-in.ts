import type { Handler } from '../access/handler.ts';
import type { Passkeys } from '../access/passkeys.ts';
import { newSession, newToken, type SessionTimes } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

interface Needs extends SessionTimes {
  store: Store;
  passkeys: Passkeys;
}

/** Nobody guesses a passkey, so that there need not be a limit on trying. */
export function passkeySignIn(needs: Needs): Handler<'passkey:sign-in'> {
  return async (caller, { passkey }, whence) => {
    const asked = { purpose: 'sign-in', subject: '' } as const;
    const { used } = await needs.passkeys.used(passkey, asked, whence);
    const { token, session } = newSession(needs, whence);
    const device = newToken();
    const person = await needs.store.write('signInByPasskey', {
      used,
      session,
      endedSessionId: caller?.sessionId ?? null,
      deviceKeyHash: device.hash,
      now: needs.now(),
    });
    return { person, token, deviceKey: device.token };
  };
}
