import { handleSchema, personNameSchema } from '../../protocol/entities.ts';
import { handleFor } from '../../protocol/handle-for.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Actor, Whence } from '../access/handler.ts';
import { hashToken, newSession, type SessionTimes } from '../access/sessions.ts';
import { mayGetAccount } from '../domain/accounts.ts';
import type { Identity } from '../store/contract/identities.ts';
import type { Store } from '../store/store.ts';

/** What another service has said of somebody, proved to be by it and for us. What it calls them it may have let them choose. */
export interface ProvedIdentity extends Identity {
  name: string | null;
  username: string | null;
}

interface Needs extends SessionTimes {
  store: Store;
  /** How long a guest's name stays taken after they were last here, in ms. */
  nameHoldMillis: number;
}

interface Asking {
  /** Who is signed in where it was asked; null: nobody. */
  actor: Actor | null;
  invitation: string | null;
  whence: Whence;
}

/**
 * Lets in whom another service vouches for. Who is new gets an account under what that service calls
 * them, a guest becomes a member; both may call themselves otherwise afterwards.
 *
 * @returns the token of the new session
 */
export async function signInByIdentity(
  needs: Needs,
  identity: ProvedIdentity,
  { actor, invitation, whence }: Asking,
): Promise<string> {
  const { token, session } = newSession(needs, whence);
  const guest = actor && mayGetAccount(actor.person) ? actor.person : null;
  const now = needs.now();
  await needs.store.write('signInByIdentity', {
    issuer: identity.issuer,
    subject: identity.subject,
    id: newId(),
    formerId: guest?.id ?? null,
    name: guest?.name ?? nameOf(identity),
    handle: handleOf(identity, guest?.name),
    session,
    endedSessionId: actor?.sessionId ?? null,
    invitation: invitation === null ? null : hashToken(invitation),
    nameHeldSince: now - needs.nameHoldMillis,
    now,
  });
  return token;
}

/** Whom a service calls nothing that can be shown. */
const nameless = 'newcomer';

function nameOf({ name, username }: ProvedIdentity): string {
  for (const candidate of [name, withoutHost(username)]) {
    const short = [...(candidate ?? '')].slice(0, limits.nameCharacters).join('');
    const checked = personNameSchema.safeParse(short);
    if (checked.success) return checked.data;
  }
  return nameless;
}

function handleOf({ name, username }: ProvedIdentity, guestName: string | undefined): string {
  for (const candidate of [withoutHost(username), name, guestName]) {
    const checked = handleSchema.safeParse(handleFor(candidate ?? ''));
    if (checked.success) return checked.data;
  }
  return nameless;
}

/** A service may call people by their addresses: what stands before the @ is enough for all to see. */
function withoutHost(username: string | null): string | null {
  return username?.split('@', 1)[0] ?? null;
}
