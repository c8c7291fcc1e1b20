import type { Person } from '../../protocol/entities.ts';
import type { Whence } from '../access/handler.ts';
import { newSession, newToken } from '../access/sessions.ts';
import { type AccountNeeds, type AccountSession, requireUnguessable } from './new-account.ts';

/** Sets the password of somebody who has presented a secret for it, and begins a session. */
export async function recover(
  needs: AccountNeeds,
  secret: { hash: Uint8Array; of: Person },
  password: string,
  whence: Whence,
): Promise<AccountSession> {
  requireUnguessable(password, secret.of, 'password');
  const passwordHash = await needs.passwords.hash(password);
  const { token, session } = newSession(needs, whence);
  const device = newToken();
  const person = await needs.store.write('recover', {
    secretHash: secret.hash,
    passwordHash,
    session,
    deviceKeyHash: device.hash,
    now: needs.now(),
  });
  return { person, token, deviceKey: device.token };
}
