import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function invitationList(needs: { store: Store; now(): number }): Handler<'invitation:list'> {
  return async (actor) => {
    const input = { reader: actor.person.id, now: needs.now() };
    return { invitations: await needs.store.read('invitations', input) };
  };
}
