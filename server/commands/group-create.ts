import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function groupCreate(needs: { store: Store; now(): number }): Handler<'group:create'> {
  return async (actor, { id, people, name = '' }) => {
    const createdBy = actor.person.id;
    if (new Set([...people, createdBy]).size !== people.length + 1) {
      throw new ParleyError('invalid', 'name each of the others once', { field: 'people' });
    }
    return needs.store.write('addGroup', { id, name, people, createdBy, now: needs.now() });
  };
}
