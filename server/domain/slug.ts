import type { RoomKind } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';

/**
 * A room's address, made from its name: lower case, letters and digits of any script, one hyphen
 * for every run of anything else.
 *
 * @param fallback used when the name has neither letters nor digits
 */
export function slugOf(name: string, fallback: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  // Compatibility forms can be many times as long as the name was.
  const cut = [...slug].slice(0, limits.roomNameCharacters).join('').replace(/-+$/, '');
  return cut === '' ? fallback : cut;
}

/**
 * The address of a room of this name. That of a private one has the random tail of its id: it stands in
 * the way of no other name, and so nobody learns of the room by trying names.
 */
export function addressOf(kind: RoomKind, name: string, id: string): string {
  const tail = id.slice(-6);
  if (kind === 'private') return `${slugOf(name, 'room')}-${tail}`;
  // A name of emoji alone has no address of its own.
  return kind === 'public' ? slugOf(name, `room-${tail}`) : id;
}
