import type { Person } from '../protocol/entities.ts';
import type { RoomView } from './views.ts';

/**
 * Whether to offer somebody what the moderators of a room may do. The server decides, by the table of
 * its permissions.
 */
export function mayModerate(room: RoomView, me: Person): boolean {
  const { kind, joined, role, archivedAt } = room;
  if (archivedAt !== null || kind === 'direct') return false;
  const isAdmin = me.role === 'owner' || me.role === 'admin';
  if (isAdmin && (kind === 'public' || (kind === 'private' && joined))) return true;
  return joined && (role === 'owner' || (role === 'moderator' && kind !== 'group'));
}
