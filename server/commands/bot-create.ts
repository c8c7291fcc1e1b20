import { newId } from '../../protocol/uuid.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function botCreate(needs: {
  store: Store;
  now(): number;
  nameHoldMillis: number;
}): Handler<'bot:create'> {
  return async (actor, { name, handle }) => {
    const now = needs.now();
    const nameHeldSince = now - needs.nameHoldMillis;
    const input = { id: newId(), name, handle, by: actor.person.id, nameHeldSince, now };
    return { bot: await needs.store.write('addBot', input) };
  };
}
