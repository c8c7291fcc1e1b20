import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** @param needs.issuer of the service that people sign in with; null: there is none */
export function identityFind(needs: {
  store: Store;
  issuer: string | null;
}): Handler<'identity:find'> {
  return (actor) =>
    needs.store.read('identity', { personId: actor.person.id, issuer: needs.issuer });
}
