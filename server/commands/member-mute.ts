import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function memberMute(needs: { store: Store; now(): number }): Handler<'member:mute'> {
  return async (actor, input) => {
    await needs.store.write('muteMember', { ...input, by: actor.person.id, now: needs.now() });
    return {};
  };
}
