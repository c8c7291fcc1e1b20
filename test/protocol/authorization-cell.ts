import { newId } from '../../protocol/uuid.ts';
import type { Cast, RoomState } from '../kit/cast.ts';
import type { Cell } from './authorization-matrix.ts';

/** A new room in this state to try a command with; null: none. */
export async function cellOf(cast: Cast, state: RoomState | null): Promise<Cell> {
  const room =
    state === null ? { id: newId(), slug: 'none', messageId: newId() } : await cast.room(state);
  return {
    roomId: room.id,
    slug: room.slug,
    memberId: cast.player('member').person.id,
    strangerId: cast.bystanders[0] ?? '',
    secondStrangerId: cast.bystanders[1] ?? '',
    messageId: room.messageId,
  };
}
