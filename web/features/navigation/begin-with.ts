import { isUnread } from './next-room.ts';
import type { SwitcherEntry } from './switcher-entry.ts';

export interface EntryGroup {
  readonly kind: 'recent' | 'unread' | 'actions';
  readonly entries: readonly SwitcherEntry[];
}

/** So many of each: what one is likely to want fits without scrolling. */
const mostRecent = 7;
const mostUnread = 5;

/**
 * What the switcher shows before anything is typed: the rooms one comes from, so that Enter goes back
 * to the one before; what else is unread, mentions first; and what can be done.
 *
 * @param recent slugs of the rooms that were open, the latest first
 * @param openSlug the room one is in, which needs no way there
 */
export function beginWith(
  entries: readonly SwitcherEntry[],
  recent: readonly string[],
  openSlug: string | undefined,
): EntryGroup[] {
  const rooms = entries.flatMap((entry) => (entry.kind === 'room' ? [entry] : []));
  const bySlug = new Map(rooms.map((entry) => [entry.room.slug, entry]));
  const visited = recent
    .filter((slug) => slug !== openSlug)
    .flatMap((slug) => bySlug.get(slug) ?? [])
    .slice(0, mostRecent);
  const unread = rooms
    .filter(({ room }) => isUnread(room) && room.slug !== openSlug)
    .filter((entry) => !visited.includes(entry))
    .sort((a, b) => b.room.mentions - a.room.mentions || b.room.lastAt - a.room.lastAt)
    .slice(0, mostUnread);
  const groups: EntryGroup[] = [
    { kind: 'recent', entries: visited },
    { kind: 'unread', entries: unread },
    { kind: 'actions', entries: entries.filter(({ kind }) => kind === 'action') },
  ];
  return groups.filter((group) => group.entries.length > 0);
}
