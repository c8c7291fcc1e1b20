import type { Person } from '../../protocol/entities.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Actor, Whence } from '../access/handler.ts';
import type { Passwords } from '../access/passwords.ts';
import { newSession, newToken, type SessionTimes } from '../access/sessions.ts';
import { mayGetAccount } from '../domain/accounts.ts';
import { isGuessable } from '../domain/passwords.ts';
import { requireInvitation } from '../domain/require-invitation.ts';
import type { NewPasskey } from '../store/contract/credentials.ts';
import type { Store } from '../store/store.ts';

export interface AccountNeeds extends SessionTimes {
  store: Store;
  passwords: Passwords;
  /** How long a guest's name stays taken after they were last here, in ms. */
  nameHoldMillis: number;
}

interface NewAccount {
  as: 'owner' | 'member';
  name: string;
  handle: string;
  /** At least one of these opens it. */
  password: string | null;
  passkey: NewPasskey | null;
  /** The hash of its token. */
  invitation: Uint8Array | null;
}

export interface AccountSession {
  person: Person;
  token: string;
  deviceKey: string;
}

/** Makes an account, of whoever asks and has none or of somebody new, and its first session. */
export async function makeAccount(
  needs: AccountNeeds,
  caller: Actor | null,
  account: NewAccount,
  whence: Whence,
): Promise<AccountSession> {
  const { as, name, handle, password, passkey, invitation } = account;
  if (caller && !mayGetAccount(caller.person)) {
    throw new ParleyError('forbidden', 'you have an account: sign out first');
  }
  if (password !== null) requireUnguessable(password, { name, handle }, 'password');
  if (invitation !== null) {
    // The store decides; a made-up one is not worth the work on a password.
    const found = await needs.store.read('invitation', {
      tokenHash: invitation,
      now: needs.now(),
    });
    requireInvitation(found?.role ?? null, 'member');
  }
  const passwordHash = password === null ? null : await needs.passwords.hash(password);
  const now = needs.now();
  const { token, session } = newSession(needs, whence);
  const device = newToken();
  const person = await needs.store.write('addAccount', {
    id: newId(),
    formerId: caller?.person.id ?? null,
    as,
    name,
    handle,
    passwordHash,
    passkey,
    session,
    deviceKeyHash: device.hash,
    invitation,
    nameHeldSince: now - needs.nameHoldMillis,
    now,
  });
  return { person, token, deviceKey: device.token };
}

/** @param field of the input that holds the password */
export function requireUnguessable(
  password: string,
  { name, handle = '' }: Pick<Person, 'name' | 'handle'>,
  field: string,
): void {
  if (!isGuessable(password, name, handle)) return;
  throw new ParleyError('invalid', 'must not be your name or handle', { field });
}
