import { ParleyError } from '../../protocol/errors.ts';
import type { Guesses } from '../access/guesses.ts';
import type { Actor, Whence } from '../access/handler.ts';
import type { Passwords } from '../access/passwords.ts';
import type { Store } from '../store/store.ts';

export interface ConfirmNeeds {
  store: Store;
  passwords: Passwords;
  guesses: Guesses;
  now(): number;
}

/**
 * Has somebody who is signed in say their password once more, for what a device left open is not enough.
 * Rejects with `forbidden` when it is another.
 *
 * @param given.field of the input that holds it
 * @returns the hash under which it is kept
 */
export async function confirmPassword(
  { store, passwords, guesses }: ConfirmNeeds,
  { person, sessionId }: Actor,
  { password, field }: { password: string; field: string },
  { address }: Whence,
): Promise<string> {
  const kept = await store.read('passwordHash', { personId: person.id });
  // Counted by session: the owner, who may have to sign in elsewhere, is not kept from it by this.
  const isRight = await guesses.take({ handle: '', address, device: sessionId }, () =>
    passwords.isRight(password, kept),
  );
  if (!isRight || kept === null) {
    throw new ParleyError('forbidden', 'this is not your password', { field });
  }
  return kept;
}
