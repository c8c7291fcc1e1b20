import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function messageDelete(needs: { store: Store; now(): number }): Handler<'message:delete'> {
  return async (actor, { roomId, messageId }) => {
    const input = { roomId, messageId, by: actor.person.id, now: needs.now() };
    return { message: await needs.store.write('deleteMessage', input) };
  };
}
