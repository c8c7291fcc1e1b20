import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function mailFind(needs: { store: Store; now(): number }): Handler<'mail:find'> {
  return (actor) =>
    needs.store.read('mailAddress', { personId: actor.person.id, now: needs.now() });
}
