import type { Room } from '../../protocol/entities.ts';
import { type RoomTraits, rankIn, ranks, type Standing } from './permissions.ts';

type SlowRoom = RoomTraits & Pick<Room, 'slowMode'>;

/**
 * Whether slow mode holds somebody in this room. They signal nothing there but that they type: what a signal
 * carries may be words, and as it is not stored nobody knows when they sent the last.
 */
export function isSlowed(room: SlowRoom, standing: Standing): boolean {
  if (room.slowMode === undefined) return false;
  return ranks.indexOf(rankIn(room, standing)) < ranks.indexOf('moderator');
}

/**
 * How long somebody has still to wait before they may post in a room with slow mode, in ms.
 *
 * @param postedAt when they did last, Unix ms; null: never
 */
export function slowModeWait(
  room: SlowRoom,
  standing: Standing,
  postedAt: number | null,
  now: number,
): number {
  if (room.slowMode === undefined || postedAt === null || !isSlowed(room, standing)) return 0;
  return Math.max(0, postedAt + room.slowMode * 1_000 - now);
}
