import type { RoomView } from '../../../client/views.ts';
import { isSmallRoom } from '../../../protocol/is-small-room.ts';

/** How somebody has ordered their rooms: sections from top to bottom, of which the last two take the rest. */
export interface Arrangement {
  readonly sections: readonly Section[];
}

/** A section as it is remembered. It may name rooms that one is not in (any more). */
export interface Section {
  readonly id: string;
  /** What its owner calls it; empty for the three that are always there. */
  readonly name: string;
  readonly rooms: readonly string[];
  readonly collapsed: boolean;
}

/** A section with the rooms that are really there. */
export interface ArrangedSection extends Omit<Section, 'rooms'> {
  readonly rooms: readonly RoomView[];
}

/** Rooms that are marked with a star. They keep their place elsewhere, for when the star is taken away. */
export const favouritesId = 'favourites';
/** Every channel that no other section names. */
export const restId = 'rooms';
/** Every direct room and group that no other section names: where something was said last comes first. */
export const directId = 'direct';

const favourites: Section = { id: favouritesId, name: '', rooms: [], collapsed: false };
const rest: Section = { id: restId, name: '', rooms: [], collapsed: false };
const direct: Section = { id: directId, name: '', rooms: [], collapsed: false };

/** Names of rooms one has left are kept, for a return; beyond so many of a section they are a leak. */
const mostRemembered = 2_000;
export const sectionNameCharacters = 40;

/** What was stored, with whatever cannot be understood left out. */
export function readArrangement(stored: string | null): Arrangement {
  const sections = storedSections(stored).flatMap(soundSection);
  const ids = new Set([favouritesId, restId, directId]);
  const own = sections.filter(({ id, name }) => name !== '' && !ids.has(id) && ids.add(id));
  const find = (id: string) => sections.find((section) => section.id === id);
  return {
    sections: [
      { ...(find(favouritesId) ?? favourites), name: '' },
      ...own,
      { ...(find(restId) ?? rest), name: '' },
      { ...(find(directId) ?? direct), name: '', rooms: [] },
    ],
  };
}

function storedSections(stored: string | null): unknown[] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    const sections = isRecord(value) ? value.sections : undefined;
    return Array.isArray(sections) ? sections : [];
  } catch {
    // Cut off while it was written, or somebody else's: the rooms show in their usual order.
    return [];
  }
}

function soundSection(value: unknown): Section[] {
  if (!isRecord(value) || typeof value.id !== 'string') return [];
  const rooms = Array.isArray(value.rooms) ? value.rooms : [];
  return [
    {
      id: value.id,
      name: typeof value.name === 'string' ? cutName(value.name) : '',
      rooms: [...new Set(rooms.filter((id) => typeof id === 'string'))].slice(0, mostRemembered),
      collapsed: value.collapsed === true,
    },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether a room can stand in this section: of the last two, each takes its own kind. */
export function takes(sectionId: string, room: RoomView): boolean {
  if (sectionId === restId) return !isSmallRoom(room);
  return sectionId !== directId || isSmallRoom(room);
}

/**
 * Every room in the first section that names it. Among the rest, channels that nobody has moved keep
 * their usual order behind those that somebody has.
 *
 * @param rooms in their usual order
 */
export function arrange(
  rooms: readonly RoomView[],
  { sections }: Arrangement,
): readonly ArrangedSection[] {
  const left = new Map(rooms.map((room) => [room.id, room]));
  return sections.map((section) => {
    const named = section.rooms.flatMap((id) => {
      const room = left.get(id);
      left.delete(id);
      return room ?? [];
    });
    if (section.id !== restId && section.id !== directId) return { ...section, rooms: named };
    const others = [...left.values()].filter((room) => takes(section.id, room));
    if (section.id === directId) others.sort((a, b) => b.lastAt - a.lastAt);
    return { ...section, rooms: [...named, ...others] };
  });
}

/** What shows of a section: of one that is collapsed, what is unread and the room that is open. */
export function shownRooms(
  section: ArrangedSection,
  openSlug: string | undefined,
): readonly RoomView[] {
  if (!section.collapsed) return section.rooms;
  return section.rooms.filter(
    ({ unread, notify, slug }) => (unread > 0 && notify !== 'nothing') || slug === openSlug,
  );
}

/** @param before the room in front of which it goes; null for the end of the section */
export function moveRoom(
  arrangement: Arrangement,
  rooms: readonly RoomView[],
  roomId: string,
  sectionId: string,
  before: string | null,
): Arrangement {
  const room = rooms.find(({ id }) => id === roomId);
  if (room !== undefined && !takes(sectionId, room)) return arrangement;
  const arranged = arrange(rooms, arrangement);
  return change(arrangement, (section) => {
    if (section.id !== sectionId || sectionId === directId) {
      return { ...section, rooms: section.rooms.filter((id) => id !== roomId) };
    }
    // The usual order of the last section ends where somebody begins to order it by hand.
    const shown = arranged.find(({ id }) => id === sectionId)?.rooms ?? [];
    const others = [...new Set([...shown.map(({ id }) => id), ...section.rooms])].filter(
      (id) => id !== roomId,
    );
    const at = before === null ? endOf(shown, others, roomId) : others.indexOf(before);
    return { ...section, rooms: others.toSpliced(at < 0 ? others.length : at, 0, roomId) };
  });
}

/** The end that one sees: behind it there may be rooms that are only remembered. */
function endOf(shown: readonly RoomView[], others: readonly string[], roomId: string): number {
  const last = shown.findLast(({ id }) => id !== roomId);
  return last === undefined ? 0 : others.indexOf(last.id) + 1;
}

/** One place up or down; at the edge of a section, into the next one that shows. */
export function moveRoomBy(
  arrangement: Arrangement,
  rooms: readonly RoomView[],
  roomId: string,
  step: -1 | 1,
): Arrangement {
  const room = rooms.find(({ id }) => id === roomId);
  if (room === undefined) return arrangement;
  const sections = arrange(rooms, arrangement).filter(
    ({ id, name, rooms }) =>
      takes(id, room) && (id === restId || id === directId || name !== '' || rooms.length > 0),
  );
  const at = sections.findIndex(({ rooms }) => rooms.some(({ id }) => id === roomId));
  const section = sections[at];
  if (section === undefined) return arrangement;
  const index = section.rooms.findIndex(({ id }) => id === roomId);
  const next = index + step;
  if (section.id !== directId && next >= 0 && next < section.rooms.length) {
    const before = section.rooms[step === 1 ? next + 1 : next]?.id ?? null;
    return moveRoom(arrangement, rooms, roomId, section.id, before);
  }
  const neighbour = sections[at + step];
  if (neighbour === undefined) return arrangement;
  const before = step === 1 ? (neighbour.rooms[0]?.id ?? null) : null;
  return moveRoom(arrangement, rooms, roomId, neighbour.id, before);
}

export function isFavourite(arrangement: Arrangement, roomId: string): boolean {
  return sectionOf(arrangement, favouritesId)?.rooms.includes(roomId) ?? false;
}

/** Marks a room with a star or takes it away; it goes back to where it was before. */
export function toggleFavourite(arrangement: Arrangement, roomId: string): Arrangement {
  const rooms = sectionOf(arrangement, favouritesId)?.rooms ?? [];
  const next = rooms.includes(roomId) ? rooms.filter((id) => id !== roomId) : [...rooms, roomId];
  return change(arrangement, (section) =>
    section.id === favouritesId ? { ...section, rooms: next } : section,
  );
}

/** @param index among all sections; it stays behind the favourites and before the last two */
export function addSection(
  { sections }: Arrangement,
  section: Section,
  index = sections.length - 2,
): Arrangement {
  const at = Math.min(Math.max(index, 1), sections.length - 2);
  return { sections: sections.toSpliced(at, 0, { ...section, name: cutName(section.name) }) };
}

export function removeSection({ sections }: Arrangement, sectionId: string): Arrangement {
  return { sections: sections.filter(({ id, name }) => id !== sectionId || name === '') };
}

/** A name that shows nothing changes nothing. */
export function renameSection(
  arrangement: Arrangement,
  sectionId: string,
  name: string,
): Arrangement {
  const cut = cutName(name);
  return change(arrangement, (section) =>
    section.id === sectionId && section.name !== '' && cut !== ''
      ? { ...section, name: cut }
      : section,
  );
}

export function moveSection(
  arrangement: Arrangement,
  sectionId: string,
  step: -1 | 1,
): Arrangement {
  const { sections } = arrangement;
  const at = sections.findIndex(({ id }) => id === sectionId);
  const section = sections[at];
  const other = sections[at + step];
  if (section === undefined || !section.name || !other?.name) return arrangement;
  return { sections: sections.with(at, other).with(at + step, section) };
}

export function toggleSection(arrangement: Arrangement, sectionId: string): Arrangement {
  return change(arrangement, (section) =>
    section.id === sectionId ? { ...section, collapsed: !section.collapsed } : section,
  );
}

export function sectionOf({ sections }: Arrangement, sectionId: string): Section | undefined {
  return sections.find(({ id }) => id === sectionId);
}

function change({ sections }: Arrangement, to: (section: Section) => Section): Arrangement {
  return { sections: sections.map(to) };
}

function cutName(name: string): string {
  return [...name.trim()].slice(0, sectionNameCharacters).join('');
}
