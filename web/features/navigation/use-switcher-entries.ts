import { useDeferredValue, useMemo } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { RoomListing } from '../../../protocol/commands.ts';
import type { Person } from '../../../protocol/entities.ts';
import { type ActionId, actionIds } from '../../actions.ts';
import { strings } from '../../i18n/strings.ts';
import { isOffered } from '../../offered-actions.ts';
import { roomTitle } from '../../room-title.ts';
import { useParley, useView } from '../../use-parley.ts';
import { useFoundPeople } from '../direct/use-found-people.ts';
import { useRoomListing } from '../rooms/use-room-listing.ts';
import type { SwitcherEntry, Whereabouts } from './switcher-entry.ts';
import { whereabouts } from './whereabouts.ts';

/** What makes no sense as a line of a list: the list itself, and single steps along another. */
const unlisted: readonly ActionId[] = ['switcher', 'nextRoom', 'previousRoom', 'previousUnread'];

/**
 * Everything the switcher can lead to. Public rooms come as the server tells of them.
 *
 * @param words null while nothing is looked for: people and all public rooms are wanted too, which opening does not need
 * @returns with whether nothing more is to come for these words
 */
export function useSwitcherEntries(
  me: Person,
  words: string | null,
): { entries: readonly SwitcherEntry[]; isWhole: boolean } {
  const searching = words !== null;
  const parley = useParley();
  const rooms = useView('rooms', (parley) => parley.rooms);
  const { listing } = useRoomListing(searching);
  // Page after page, while somebody types.
  const listed = useDeferredValue(listing.rooms);
  const people = useMemo(
    () =>
      searching
        ? whereabouts(
            {
              rooms,
              timeline: (id) => parley.timeline(id),
              people: (id) => parley.people(id),
              person: (id) => parley.person(id),
            },
            me.id,
          )
        : [],
    [parley, rooms, me.id, searching],
  );
  const found = useFoundPeople(words);
  const entries = useMemo(
    () => [
      ...rooms.map(roomEntry),
      ...strangersTo(rooms, [
        ...people.map(({ person, at }) => personEntry(person, at)),
        ...found.rows.map((person) => personEntry(person, null)),
      ]),
      ...listed.filter(({ joined }) => !joined).map(openRoomEntry),
      ...actionIds.filter((id) => isOffered(id) && !unlisted.includes(id)).map(actionEntry),
    ],
    [rooms, people, found.rows, listed],
  );
  const isWhole = found.words === words && !listing.more && listing.status !== 'loading';
  return { entries, isWhole };
}

/** Of each person the first entry, unless there is a direct room with them: that one is listed by their name. */
function strangersTo(rooms: readonly RoomView[], entries: readonly SwitcherEntry[]) {
  const listed = new Set(
    rooms.flatMap(({ kind, people }) => (kind === 'direct' ? `person-${people[0]?.id}` : [])),
  );
  return entries.filter(({ key }) => !listed.has(key) && listed.add(key));
}

function personEntry(person: Person, whereabouts: Whereabouts | null): SwitcherEntry {
  const { id, name } = person;
  return { kind: 'person', key: `person-${id}`, name, person, whereabouts };
}

function roomEntry(room: RoomView): SwitcherEntry {
  return { kind: 'room', key: `room-${room.id}`, name: roomTitle(room), room };
}

function openRoomEntry(listing: RoomListing): SwitcherEntry {
  return { kind: 'open-room', key: `open-${listing.room.id}`, name: listing.room.name, listing };
}

function actionEntry(id: ActionId): SwitcherEntry {
  return { kind: 'action', key: `action-${id}`, name: strings.actions[id], id };
}
