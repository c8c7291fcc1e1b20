import { requireRole } from '../access/community.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function invitationList(needs: { store: Store; now(): number }): Handler<'invitation:list'> {
  return async (actor) => {
    await requireRole(needs.store, actor, 'invitePeople');
    return { invitations: await needs.store.read('invitations', { now: needs.now() }) };
  };
}
