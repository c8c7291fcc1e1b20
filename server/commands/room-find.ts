import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomFind(needs: { store: Store }): Handler<'room:find'> {
  return async (actor, { slug }) => {
    const personId = actor.person.id;
    const listing = await needs.store.read('roomBySlug', { slug: slug.toLowerCase(), personId });
    if (!listing) throw new ParleyError('not_found', 'there is no such room', { field: 'slug' });
    return listing;
  };
}
