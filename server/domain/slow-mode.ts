import type { Room } from '../../protocol/entities.ts';
import { type RoomTraits, rankIn, ranks, type Standing } from './permissions.ts';

/**
 * How long somebody has still to wait before they may post in a room with slow mode, in ms.
 *
 * @param postedAt when they did last, Unix ms; null: never
 */
export function slowModeWait(
  room: RoomTraits & Pick<Room, 'slowMode'>,
  standing: Standing,
  postedAt: number | null,
  now: number,
): number {
  if (room.slowMode === undefined || postedAt === null) return 0;
  if (ranks.indexOf(rankIn(room, standing)) >= ranks.indexOf('moderator')) return 0;
  return Math.max(0, postedAt + room.slowMode * 1_000 - now);
}
