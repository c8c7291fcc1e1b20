import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  /** The service that people sign in with; null: there is none. */
  signInWith: string | null;
  sendsMail: boolean;
}

export function communityFind({ store, ...offers }: Needs): Handler<'community:find'> {
  return async () => ({ ...(await store.read('community', {})), ...offers });
}
