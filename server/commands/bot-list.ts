import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function botList(needs: { store: Store }): Handler<'bot:list'> {
  return async (actor) => ({
    bots: await needs.store.read('bots', { reader: actor.person.id }),
  });
}
