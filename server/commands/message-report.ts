import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function messageReport(needs: { store: Store; now(): number }): Handler<'message:report'> {
  return async (actor, input) => {
    await needs.store.write('addReport', { ...input, by: actor.person.id, now: needs.now() });
    return {};
  };
}
