import type { Result } from '../../protocol/commands.ts';
import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** So many rooms are one transaction: others wait while it has their lock. */
const together = 100;

export function roomReadAll(needs: { store: Store }): Handler<'room:read-all'> {
  return async (actor) => {
    const { store } = needs;
    const personId = actor.person.id;
    const rooms: Result<'room:read-all'>['rooms'] = [];
    for (let after = ''; ; ) {
      const page = await store.read('unreadRooms', { personId, after, limit: together });
      const last = page.at(-1);
      if (!last) return { rooms };
      const positions = page.map(({ roomId, seq }) => ({ roomId, seq }));
      const moved = await store.write('moveReadPositions', { personId, rooms: positions });
      const before = new Map(page.map(({ roomId, readSeq }) => [roomId, readSeq]));
      for (const { membership, head } of moved) {
        rooms.push({ membership, head, formerReadSeq: before.get(membership.roomId) ?? 0 });
      }
      after = last.roomId;
    }
  };
}
