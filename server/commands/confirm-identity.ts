import { ParleyError } from '../../protocol/errors.ts';
import type { Guesses } from '../access/guesses.ts';
import type { Actor, Whence } from '../access/handler.ts';
import type { Assertion, Passkeys } from '../access/passkeys.ts';
import type { Passwords } from '../access/passwords.ts';
import type { Confirmed } from '../store/contract/credentials.ts';
import type { Store } from '../store/store.ts';

export interface ConfirmNeeds {
  store: Store;
  passwords: Passwords;
  passkeys: Passkeys;
  guesses: Guesses;
  now(): number;
}

export interface Proof {
  password?: string | undefined;
  passkey?: Assertion | undefined;
}

/** So long after they signed in somebody is believed who has nothing to show but that, in ms. */
const freshMillis = 10 * 60 * 1000;

/**
 * Has somebody who is signed in show that it is still them, for what a device left open is not enough: by
 * their password or one of their passkeys. Who has neither must have signed in just now. Rejects with
 * `forbidden`.
 *
 * @param field of the input that holds the password
 * @returns what it rests on, for what is stored because of it
 */
export async function confirmIdentity(
  needs: ConfirmNeeds,
  actor: Actor,
  { password, passkey }: Proof,
  whence: Whence,
  field = 'password',
): Promise<Confirmed> {
  const { store, passkeys } = needs;
  const personId = actor.person.id;
  const kept = await store.read('passwordHash', { personId });
  const confirmed = { sessionId: actor.sessionId, passwordHash: kept };
  if (passkey !== undefined) {
    const asked = { purpose: 'confirm', subject: personId } as const;
    const { used } = await passkeys.used(passkey, asked, whence).catch(notYours);
    await store.write('usePasskey', { personId, used, now: needs.now() }).catch(notYours);
    return confirmed;
  }
  if (password !== undefined) {
    await confirmPassword(needs, actor, { password, kept, field }, whence);
    return confirmed;
  }
  if (kept === null && (await isFresh(needs, actor))) return confirmed;
  throw new ParleyError('forbidden', 'this takes your password, or a passkey', { field });
}

/** Counted by session: the owner, who may have to sign in elsewhere, is not kept from it by this. */
async function confirmPassword(
  { passwords, guesses }: ConfirmNeeds,
  { sessionId }: Actor,
  { password, kept, field }: { password: string; kept: string | null; field: string },
  { address }: Whence,
): Promise<void> {
  // Who has none is told so at once: it is their own, and no work for it can be made here by guests.
  const isRight =
    kept !== null &&
    (await guesses.take({ handle: '', address, device: sessionId }, () =>
      passwords.isRight(password, kept),
    ));
  if (!isRight) throw new ParleyError('forbidden', 'this is not your password', { field });
}

async function isFresh(
  { store, now }: ConfirmNeeds,
  { person, sessionId }: Actor,
): Promise<boolean> {
  const { passkeys } = await store.read('waysIn', { personId: person.id });
  if (passkeys.length > 0) return false;
  const sessions = await store.read('sessions', { personId: person.id, now: now() });
  const here = sessions.find(({ id }) => id === sessionId);
  return here !== undefined && here.createdAt > now() - freshMillis;
}

/** To somebody who is signed in `unauthenticated` would say that they are not. */
function notYours(error: unknown): never {
  if (error instanceof ParleyError && error.code === 'unauthenticated') {
    throw new ParleyError('forbidden', 'this is not your passkey', {
      field: 'passkey',
      cause: error,
    });
  }
  throw error;
}
