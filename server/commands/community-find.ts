import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function communityFind(needs: { store: Store }): Handler<'community:find'> {
  return () => needs.store.read('community', {});
}
