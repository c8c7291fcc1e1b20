import { ParleyError } from '../../protocol/errors.ts';
import { type CommunityAct, mayInCommunity } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './handler.ts';

/** Rejects with `forbidden` unless the actor's role allows this now, whatever it was when they came. */
export async function requireRole(store: Store, actor: Actor, act: CommunityAct): Promise<void> {
  const role = await store.read('role', { personId: actor.person.id });
  if (role === null || !mayInCommunity(act, role)) {
    throw new ParleyError('forbidden', 'your role does not allow this');
  }
}
