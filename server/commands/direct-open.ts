import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function directOpen(needs: { store: Store; now(): number }): Handler<'direct:open'> {
  return async (actor, { id, personId: otherId }) => {
    const personId = actor.person.id;
    if (otherId === personId) {
      throw new ParleyError('invalid', 'name somebody else', { field: 'personId' });
    }
    return needs.store.write('openDirect', { id, personId, otherId, now: needs.now() });
  };
}
