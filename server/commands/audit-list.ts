import { requireRole } from '../access/community.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function auditList(needs: { store: Store }): Handler<'audit:list'> {
  return async (actor, { before, limit }) => {
    await requireRole(needs.store, actor, 'readAudit');
    return needs.store.read('audit', { reader: actor.person.id, before, limit });
  };
}
