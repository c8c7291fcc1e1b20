import { fuzzyMatch } from '../../fuzzy/fuzzy-match.ts';
import { type Completion, mostCompletions } from './completion.ts';

export interface NamedRoom {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly topic: string;
}

/** What being in a room counts for, beside how well the letters match. */
const forBeingJoined = 3;

/** The rooms that could be meant: those joined first, then the public ones. */
export function completeRoom(
  query: string,
  joined: readonly NamedRoom[],
  known: readonly NamedRoom[],
): Completion[] {
  const ids = new Set(joined.map(({ id }) => id));
  const others = known.filter(({ id }) => !ids.has(id));
  const rated: { score: number; completion: Completion }[] = [];
  for (const [i, room] of [...joined, ...others].entries()) {
    const byName = fuzzyMatch(query, room.name);
    const bySlug = fuzzyMatch(query, room.slug);
    const match = byName ?? bySlug;
    if (!match) continue;
    const score = Math.max(byName?.score ?? 0, bySlug?.score ?? 0);
    rated.push({
      score: score + (i < joined.length ? forBeingJoined : 0),
      completion: {
        key: room.id,
        inserts: `#${room.slug} `,
        label: room.name,
        ranges: byName?.ranges ?? [],
        ...(room.topic !== '' && { note: room.topic }),
        picture: { kind: 'room' },
      },
    });
  }
  return rated
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCompletions)
    .map(({ completion }) => completion);
}
