import type { Handler } from '../access/handler.ts';
import { privateSlugOf, slugOf } from '../domain/slug.ts';
import type { Store } from '../store/store.ts';

export function roomCreate(needs: { store: Store; now(): number }): Handler<'room:create'> {
  return async (actor, { id, kind, name, topic }) => {
    // A name of emoji alone has no address of its own; the tail of the id is random.
    const slug =
      kind === 'private' ? privateSlugOf(name, id) : slugOf(name, `room-${id.slice(-6)}`);
    const createdBy = actor.person.id;
    const now = needs.now();
    return needs.store.write('addRoom', { id, kind, slug, name, topic, createdBy, now });
  };
}
