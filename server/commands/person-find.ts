import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function personFind(needs: { store: Store }): Handler<'person:find'> {
  return async (actor, { words, limit }) => ({
    people: await needs.store.read('people', { personId: actor.person.id, words, limit }),
  });
}
