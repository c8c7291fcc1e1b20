import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function muteList(needs: { store: Store; now(): number }): Handler<'mute:list'> {
  return async (actor, { roomId }) => {
    const input = { roomId, personId: actor.person.id, now: needs.now() };
    return { mutes: await needs.store.read('mutes', input) };
  };
}
