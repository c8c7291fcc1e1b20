import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomUpdate(needs: { store: Store; now(): number }): Handler<'room:update'> {
  return async (actor, input) => {
    const by = actor.person.id;
    return { room: await needs.store.write('editRoom', { ...input, by, now: needs.now() }) };
  };
}
