import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function peopleList(needs: { store: Store }): Handler<'people:list'> {
  return (actor, { query, role, deactivated, after, limit }) => {
    const reader = actor.person.id;
    return needs.store.read('everybody', { reader, query, role, deactivated, after, limit });
  };
}
