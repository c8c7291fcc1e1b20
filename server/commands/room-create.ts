import type { Handler } from '../access/handler.ts';
import { addressOf } from '../domain/slug.ts';
import type { Store } from '../store/store.ts';

export function roomCreate(needs: { store: Store; now(): number }): Handler<'room:create'> {
  return async (actor, { id, kind, name, topic }) => {
    const slug = addressOf(kind, name, id);
    const createdBy = actor.person.id;
    const now = needs.now();
    return needs.store.write('addRoom', { id, kind, slug, name, topic, createdBy, now });
  };
}
