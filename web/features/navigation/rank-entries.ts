import { nameKey } from '../../../protocol/text.ts';
import { type FuzzyMatch, fuzzyMatch } from '../../fuzzy/fuzzy-match.ts';
import type { SwitcherEntry } from './switcher-entry.ts';
import type { SwitcherQuery } from './switcher-query.ts';

export interface RankedEntry {
  readonly entry: SwitcherEntry;
  /** Where the query stands in the name, see fuzzy-match.ts. */
  readonly ranges: FuzzyMatch['ranges'];
}

/** More than anybody looks through; the next letter narrows it down. */
const mostShown = 50;

/** What speaks for an entry besides its letters: less than the beginning of a word does. */
const kindBonus = { room: 2, person: 1.5, 'open-room': 0, action: 0, 'new-room': 0 } as const;
const recentBonus = 3;
const unreadBonus = 0.5;

const scopeKinds: Record<SwitcherQuery['scope'], readonly SwitcherEntry['kind'][]> = {
  all: ['room', 'open-room', 'person', 'action'],
  rooms: ['room', 'open-room'],
  people: ['person'],
  actions: ['action'],
};

/**
 * The entries that a query means, the likeliest first; entries that are equally likely stay in their
 * order. Where no room has just this name, making one is offered last.
 *
 * @param recent slugs of the rooms that were open, the latest first
 */
export function rankEntries(
  entries: readonly SwitcherEntry[],
  { scope, words }: SwitcherQuery,
  recent: readonly string[],
): RankedEntry[] {
  const kinds = scopeKinds[scope];
  const ranks = new Map(recent.map((slug, i) => [slug, 1 - i / recent.length]));
  const ranked = entries
    .filter((entry) => kinds.includes(entry.kind) || (scope === 'people' && isDirect(entry)))
    .flatMap((entry) => {
      const match = fuzzyMatch(words, entry.name) ?? matchOtherwise(words, entry);
      if (match === null) return [];
      return [{ entry, ranges: match.ranges, score: match.score + bonus(entry, ranks) }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown)
    .map(({ entry, ranges }) => ({ entry, ranges }));
  return canBeMade(entries, scope, words)
    ? [...ranked, { entry: { kind: 'new-room', key: 'new-room', name: words }, ranges: [] }]
    : ranked;
}

function isDirect(entry: SwitcherEntry): boolean {
  return entry.kind === 'room' && entry.room.kind === 'direct';
}

/** By what does not stand in its row: a handle, or the names of those whom a group only counts. */
function matchOtherwise(words: string, entry: SwitcherEntry): FuzzyMatch | null {
  const otherwise =
    entry.kind === 'person' ? entry.person.handle : entry.kind === 'room' ? entry.room.name : null;
  const match = otherwise ? fuzzyMatch(words, otherwise) : null;
  return match && { ...match, ranges: [] };
}

function bonus(entry: SwitcherEntry, recent: ReadonlyMap<string, number>): number {
  if (entry.kind !== 'room') return kindBonus[entry.kind];
  const { slug, unread } = entry.room;
  const visited = (recent.get(slug) ?? 0) * recentBonus;
  return kindBonus.room + visited + (unread > 0 ? unreadBonus : 0);
}

function canBeMade(
  entries: readonly SwitcherEntry[],
  scope: SwitcherQuery['scope'],
  words: string,
): boolean {
  if (words === '' || (scope !== 'all' && scope !== 'rooms')) return false;
  const name = nameKey(words);
  return !entries.some(
    (entry) =>
      (entry.kind === 'room' || entry.kind === 'open-room') && nameKey(entry.name) === name,
  );
}
