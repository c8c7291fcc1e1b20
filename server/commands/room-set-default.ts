import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomSetDefault(needs: {
  store: Store;
  now(): number;
}): Handler<'room:set-default'> {
  return async (actor, input) => {
    const by = actor.person.id;
    return { room: await needs.store.write('setDefaultRoom', { ...input, by, now: needs.now() }) };
  };
}
