import { mayInRoom } from '../../../client/may-in-room.ts';
import type { PeopleView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { wideMentions } from '../../../protocol/mentions.ts';
import { strings } from '../../i18n/strings.ts';
import type { Completion } from './completion.ts';

type Place = Parameters<typeof mayInRoom>[1];

/** Where more are in a room only its moderators call many at once: the server's rule, by which it decides. */
const mostCalled = 500;

/** The ways to mention many at once, for whoever may, with how many they reach as far as that is known. */
export function completeWide(
  query: string,
  room: Place,
  people: PeopleView,
  me: Pick<Person, 'role'>,
): Completion[] {
  if (query.length === 0 || !mayMentionMany(room, people, me)) return [];
  const reach = {
    here: Math.max(0, people.count - 1),
    // Of a crowd nobody knows here who of the members is not there.
    room: people.crowded ? null : Math.max(0, people.here.length + people.away.length - 1),
  };
  return wideMentions
    .filter((name) => name.startsWith(query.toLowerCase()))
    .map((name) => ({
      key: name,
      inserts: `@${name} `,
      label: `@${name}`,
      ranges: [[1, 1 + query.length]],
      note: strings.reading.reaches[name](reach[name]),
      picture: { kind: 'many' },
    }));
}

function mayMentionMany(room: Place, people: PeopleView, me: Pick<Person, 'role'>): boolean {
  if (mayInRoom('moderate', room, me)) return true;
  if (room.announceOnly || people.here.length + people.away.length > mostCalled) return false;
  return me.role !== 'guest' && me.role !== 'bot';
}
