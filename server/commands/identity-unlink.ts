import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** @param needs.issuer of the service that people sign in with; null: there is none */
export function identityUnlink(needs: {
  store: Store;
  issuer: string | null;
  now(): number;
}): Handler<'identity:unlink'> {
  return async (actor) => {
    const { issuer } = needs;
    const personId = actor.person.id;
    if (issuer !== null) {
      await needs.store.write('unlinkIdentity', { personId, issuer, now: needs.now() });
    }
    return {};
  };
}
