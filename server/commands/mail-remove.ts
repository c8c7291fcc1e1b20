import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function mailRemove(needs: { store: Store }): Handler<'mail:remove'> {
  return async (actor) => {
    await needs.store.write('removeMailAddress', { personId: actor.person.id });
    return {};
  };
}
