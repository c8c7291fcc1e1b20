import { ParleyError } from '../../protocol/errors.ts';
import type { Guesses } from '../access/guesses.ts';
import type { Handler } from '../access/handler.ts';
import type { OneTimeCodes } from '../access/one-time-codes.ts';
import type { Passwords } from '../access/passwords.ts';
import { hashToken, newSession, newToken, type SessionTimes } from '../access/sessions.ts';
import type { SecondFactor } from '../store/contract/credentials.ts';
import type { Store } from '../store/store.ts';

interface Needs extends SessionTimes {
  store: Store;
  passwords: Passwords;
  guesses: Guesses;
  codes: OneTimeCodes;
}

/**
 * An unknown handle, a wrong password and a deactivated account: one answer, after the same work. That a code
 * is asked for, or is wrong, learns only who has given the right password; a wrong one is a wrong guess.
 */
export function sessionSignIn(needs: Needs): Handler<'session:sign-in'> {
  return async (caller, { handle, password, code, deviceKey = null }, whence) => {
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
    let isPassword = false;
    let second: SecondFactor | null = null;
    const isRight = await needs.guesses.take(guess, async () => {
      isPassword = await needs.passwords.isRight(password, account?.passwordHash ?? null);
      if (!isPassword || account === null || code === undefined) return isPassword;
      second = await needs.codes.secondFactor(account.personId, code);
      return second !== null || !(await needs.codes.isAskedOf(account.personId));
    });
    if (!account || !isPassword) {
      throw new ParleyError('unauthenticated', 'this is not the password of this handle');
    }
    if (!isRight) throw new ParleyError('unauthenticated', 'this is no code', { field: 'code' });
    const { token, session } = newSession(needs, whence);
    const key = isKnownDevice ? presented : newToken().token;
    const person = await needs.store.write('signIn', {
      personId: account.personId,
      passwordHash: account.passwordHash,
      second,
      session,
      endedSessionId: caller?.sessionId ?? null,
      deviceKeyHash: hashToken(key),
      now: needs.now(),
    });
    return { person, token, deviceKey: key };
  };
}
