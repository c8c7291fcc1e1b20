import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function personBlock(needs: { store: Store; now(): number }): Handler<'person:block'> {
  return async (actor, { personId: otherId }) => {
    const personId = actor.person.id;
    if (otherId === personId) {
      throw new ParleyError('not_found', 'there is no such person', { field: 'personId' });
    }
    await needs.store.write('blockPerson', {
      personId,
      otherId,
      isBlocked: true,
      now: needs.now(),
    });
    return {};
  };
}
