import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function auditList(needs: { store: Store }): Handler<'audit:list'> {
  return (actor, { before, limit }) =>
    needs.store.read('audit', { reader: actor.person.id, before, limit });
}
