import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function memberFind(needs: { store: Store }): Handler<'member:find'> {
  return async (actor, input) => ({
    found: await needs.store.read('newcomers', { ...input, by: actor.person.id }),
  });
}
