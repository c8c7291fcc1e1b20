import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** @param needs.signInWith the service that people sign in with; null: there is none */
export function communityFind(needs: {
  store: Store;
  signInWith: string | null;
}): Handler<'community:find'> {
  const { signInWith } = needs;
  return async () => ({ ...(await needs.store.read('community', {})), signInWith });
}
