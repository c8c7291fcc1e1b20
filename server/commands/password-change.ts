import { ParleyError } from '../../protocol/errors.ts';
import type { Guesses } from '../access/guesses.ts';
import type { Handler } from '../access/handler.ts';
import type { Passwords } from '../access/passwords.ts';
import type { Store } from '../store/store.ts';
import { requireUnguessable } from './new-account.ts';

interface Needs {
  store: Store;
  passwords: Passwords;
  guesses: Guesses;
  now(): number;
}

export function passwordChange(needs: Needs): Handler<'password:change'> {
  return async ({ person, sessionId }, { current, next }, { address }) => {
    requireUnguessable(next, person.name, person.handle ?? '', 'next');
    const personId = person.id;
    const from = await needs.store.read('passwordHash', { personId });
    // Whoever has a session only, on a device left open, is to guess no faster than a stranger; and
    // the owner, who is signed in elsewhere, is not to be kept from signing in by it.
    const wasRight = needs.guesses.count({ handle: '', address, device: sessionId });
    if (!(await needs.passwords.isRight(current, from)) || from === null) {
      throw new ParleyError('forbidden', 'this is not your password', { field: 'current' });
    }
    wasRight();
    const to = await needs.passwords.hash(next);
    const now = needs.now();
    await needs.store.write('changePassword', {
      personId,
      from,
      to,
      keptSessionId: sessionId,
      now,
    });
    return {};
  };
}
