import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomArchive(needs: { store: Store; now(): number }): Handler<'room:archive'> {
  return async (actor, { roomId }) => {
    const input = { roomId, by: actor.person.id, isArchived: true, now: needs.now() };
    return { room: await needs.store.write('archiveRoom', input) };
  };
}
