import type { Membership, Room } from '../../protocol/entities.ts';

export type RoomAct = 'read' | 'follow' | 'post' | 'signal' | 'join' | 'leave';

interface Rule {
  /** Whether the act needs a membership that has not ended. */
  needsMembership: boolean;
}

/** Who may do what in a public channel. The one table that people and tests read. */
const rules: Record<RoomAct, Rule> = {
  read: { needsMembership: false },
  join: { needsMembership: false },
  follow: { needsMembership: true },
  post: { needsMembership: true },
  signal: { needsMembership: true },
  leave: { needsMembership: true },
};

/** The lobby is where everybody is: it cannot be left. */
export const lobbySlug = 'lobby';

/**
 * Whether somebody with this membership may do this in this room.
 *
 * @param membership null for somebody who never entered
 */
export function mayAct(act: RoomAct, room: Room, membership: Membership | null): boolean {
  if (act === 'leave' && room.slug === lobbySlug) return false;
  return !rules[act].needsMembership || membership?.joined === true;
}
