import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** The store itself leaves out every room the person is not a member of. */
export function feedSync(needs: { store: Store }): Handler<'feed:sync'> {
  return async (actor, { cursors }) => {
    const feeds = new Set(cursors.map((cursor) => cursor.feed));
    if (feeds.size !== cursors.length) {
      throw new ParleyError('invalid', 'name each feed once', { field: 'cursors' });
    }
    const changes = await needs.store.read('changesSince', { personId: actor.person.id, cursors });
    if (!changes) throw new ParleyError('unauthenticated', 'this person no longer exists');
    return changes;
  };
}
