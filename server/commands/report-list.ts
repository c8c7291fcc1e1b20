import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** Whoever may act on nothing finds nothing. */
export function reportList(needs: { store: Store }): Handler<'report:list'> {
  return (actor, { resolved, before, limit }) =>
    needs.store.read('reports', { personId: actor.person.id, resolved, before, limit });
}
