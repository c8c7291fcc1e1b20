import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomUnarchive(needs: { store: Store; now(): number }): Handler<'room:unarchive'> {
  return async (actor, { roomId }) => {
    const input = { roomId, by: actor.person.id, isArchived: false, now: needs.now() };
    return { room: await needs.store.write('archiveRoom', input) };
  };
}
