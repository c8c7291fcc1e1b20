import type { Person } from '../../protocol/entities.ts';
import { ParleyError } from '../../protocol/errors.ts';
import type { Guesses } from '../access/guesses.ts';
import type { Whence } from '../access/handler.ts';
import type { OneTimeCodes } from '../access/one-time-codes.ts';
import { newSession, newToken } from '../access/sessions.ts';
import type { SecondFactor } from '../store/contract/credentials.ts';
import { type AccountNeeds, type AccountSession, requireUnguessable } from './new-account.ts';

export interface RecoverNeeds extends AccountNeeds {
  guesses: Guesses;
  codes: OneTimeCodes;
}

/**
 * Sets the password of somebody who has presented a secret for it, and begins a session. The secret stands for
 * the password alone: where there is a second factor it is asked for as at the sign-in.
 *
 * @param code the second factor
 */
export async function recover(
  needs: RecoverNeeds,
  secret: { hash: Uint8Array; of: Person },
  { password, code }: { password: string; code: string | undefined },
  whence: Whence,
): Promise<AccountSession> {
  requireUnguessable(password, secret.of, 'password');
  const second = code === undefined ? null : await checked(needs, secret.of, code, whence);
  const passwordHash = await needs.passwords.hash(password);
  const { token, session } = newSession(needs, whence);
  const device = newToken();
  const person = await needs.store.write('recover', {
    secretHash: secret.hash,
    passwordHash,
    second,
    session,
    deviceKeyHash: device.hash,
    now: needs.now(),
  });
  return { person, token, deviceKey: device.token };
}

/** A one-time code has six digits: it is guessed as often as a password, and no oftener. */
async function checked(
  { guesses, codes }: RecoverNeeds,
  { id, handle = '' }: Person,
  code: string,
  { address }: Whence,
): Promise<SecondFactor> {
  let second: SecondFactor | null = null;
  await guesses.take({ handle, address, device: null }, async () => {
    second = await codes.secondFactor(id, code);
    return second !== null;
  });
  if (second === null) {
    throw new ParleyError('unauthenticated', 'this is no code', { field: 'code' });
  }
  return second;
}
