import type { RoomKind } from './entities.ts';

/** Whether it is a room of a few: direct or a group, called after the people in it, whom all of them know. */
export function isSmallRoom({ kind }: { readonly kind: RoomKind }): boolean {
  return kind === 'direct' || kind === 'group';
}
