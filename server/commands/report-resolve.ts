import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function reportResolve(needs: { store: Store; now(): number }): Handler<'report:resolve'> {
  return async (actor, input) => {
    const by = actor.person.id;
    return {
      report: await needs.store.write('resolveReport', { ...input, by, now: needs.now() }),
    };
  };
}
