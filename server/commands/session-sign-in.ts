import { ParleyError } from '../../protocol/errors.ts';
import type { Guesses } from '../access/guesses.ts';
import type { Handler } from '../access/handler.ts';
import type { Passwords } from '../access/passwords.ts';
import { hashToken, newSession, newToken, type SessionTimes } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

interface Needs extends SessionTimes {
  store: Store;
  passwords: Passwords;
  guesses: Guesses;
}

/** An unknown handle, a wrong password and a deactivated account: one answer, after the same work. */
export function sessionSignIn(needs: Needs): Handler<'session:sign-in'> {
  return async (caller, { handle, password, deviceKey = null }, whence) => {
    const presented = deviceKey ?? whence.deviceKey;
    const account = await needs.store.read('account', {
      handle,
      deviceKeyHash: presented === null ? null : hashToken(presented),
    });
    const isKnownDevice = presented !== null && account?.isKnownDevice === true;
    const guess = {
      handle,
      address: whence.address,
      device: isKnownDevice ? Buffer.from(hashToken(presented)).toString('hex') : null,
    };
    const isRight = await needs.guesses.take(guess, () =>
      needs.passwords.isRight(password, account?.passwordHash ?? null),
    );
    if (!account || !isRight) {
      throw new ParleyError('unauthenticated', 'this is not the password of this handle');
    }
    const { token, session } = newSession(needs, whence);
    const key = isKnownDevice ? presented : newToken().token;
    const person = await needs.store.write('signIn', {
      personId: account.personId,
      passwordHash: account.passwordHash,
      session,
      endedSessionId: caller?.sessionId ?? null,
      deviceKeyHash: hashToken(key),
      now: needs.now(),
    });
    return { person, token, deviceKey: key };
  };
}
