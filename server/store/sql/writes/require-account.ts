import { ParleyError } from '../../../../protocol/errors.ts';
import type { Steps } from '../steps.ts';
import { activePerson } from '../transaction.ts';

/**
 * Refuses who has no account. Whatever else opened what is a guest's today would open the account that
 * they make of it tomorrow, also to somebody who slipped them the guest's session to do so. A bot has tokens.
 */
export function* requireAccount(personId: string): Steps<void> {
  const person = yield* activePerson(personId);
  if (person.handle !== null && person.role !== 'bot') return;
  throw new ParleyError('forbidden', 'make an account first');
}
