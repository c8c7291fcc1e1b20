import type { RoomView } from '../client/views.ts';
import { isSmallRoom } from '../protocol/is-small-room.ts';
import { strings } from './i18n/strings.ts';

/** What a room is called to its reader: by its own name, or else after the people in it. */
export function roomTitle(room: RoomView): string {
  const { givenName, people } = room;
  if (givenName !== '' || !isSmallRoom(room)) return givenName;
  if (people.length === 0) return strings.direct.alone;
  return strings.direct.called(people.map(({ name }) => name));
}
