import type { Handler } from '../access/handler.ts';
import { newToken } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

/** Long enough to reach somebody in another part of the world, in ms. */
const linkMillis = 24 * 60 * 60 * 1000;

export function resetCreate(needs: { store: Store; now(): number }): Handler<'reset:create'> {
  return async (actor, { personId }) => {
    const { token, hash } = newToken();
    const now = needs.now();
    const expiresAt = now + linkMillis;
    const by = actor.person.id;
    await needs.store.write('addResetLink', { personId, by, tokenHash: hash, expiresAt, now });
    return { token, expiresAt };
  };
}
