import { requireRole } from '../access/community.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function peopleList(needs: { store: Store }): Handler<'people:list'> {
  return async (actor, { query, role, deactivated, after, limit }) => {
    await requireRole(needs.store, actor, 'managePeople');
    return needs.store.read('everybody', { query, role, deactivated, after, limit });
  };
}
