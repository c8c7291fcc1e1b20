import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function tokenRevoke(needs: { store: Store; now(): number }): Handler<'token:revoke'> {
  return async (actor, { tokenId }) => {
    const input = { id: tokenId, by: actor.person.id, now: needs.now() };
    await needs.store.write('endBotToken', input);
    return {};
  };
}
