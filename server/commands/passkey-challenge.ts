import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Passkeys } from '../access/passkeys.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  passkeys: Passkeys;
}

/** To sign in nobody says who they are: which passkeys there are of whom is told to their owner alone. */
export function passkeyChallenge({ store, passkeys }: Needs): Handler<'passkey:challenge'> {
  return async (caller, { to }, whence) => {
    if (to === 'sign-in') {
      const options = await passkeys.requestOptions(to, { subject: '', allowed: [] }, whence);
      return { options: { ...options } };
    }
    if (!caller) throw new ParleyError('unauthenticated', 'sign in first');
    const subject = caller.person.id;
    const known = await store.read('waysIn', { personId: subject });
    const allowed = known.passkeys.map(({ id }) => id);
    return { options: { ...(await passkeys.requestOptions(to, { subject, allowed }, whence)) } };
  };
}
