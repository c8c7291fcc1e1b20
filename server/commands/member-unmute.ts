import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function memberUnmute(needs: { store: Store; now(): number }): Handler<'member:unmute'> {
  return async (actor, input) => {
    const ended = { until: 0, by: actor.person.id, now: needs.now() };
    await needs.store.write('muteMember', { ...input, ...ended });
    return {};
  };
}
