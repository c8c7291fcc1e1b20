import type { PeopleView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { fold } from '../../fuzzy/fold.ts';
import { fuzzyMatch } from '../../fuzzy/fuzzy-match.ts';
import { type Completion, mostCompletions } from './completion.ts';

/** Only these last messages say who is in the conversation. */
const recentMessages = 100;
/** What being in the conversation and being here count for, beside how well the letters match. */
const forWriting = 3;
const forBeingHere = 1;

/** The members of a room who could be meant: who wrote last and who is here first, I myself never. */
export function completePerson(
  query: string,
  people: PeopleView,
  messages: readonly Message[],
  me: string | undefined,
): Completion[] {
  const everybody = [...people.here, ...people.away];
  if (everybody.some((person) => isWritten(query, person))) return [];
  const lastWord = lastWords(messages);
  const rated: { person: Person; here: boolean; score: number; completion: Completion }[] = [];
  for (const here of [true, false]) {
    for (const person of here ? people.here : people.away) {
      const match = person.id === me ? null : matchPerson(query, person);
      if (!match) continue;
      const score = match.score + (lastWord.get(person.id) ?? 0) + (here ? forBeingHere : 0);
      const completion: Completion = {
        key: person.id,
        inserts: `@${person.handle ?? person.name} `,
        label: person.name,
        ranges: match.ranges,
        ...(person.handle !== undefined && { note: `@${person.handle}` }),
        picture: { kind: 'person', id: person.id, here },
      };
      rated.push({ person, here, score, completion });
    }
  }
  return rated
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCompletions)
    .map(({ completion }) => completion);
}

/** Whether somebody stands there whole, with a space behind: the Enter after that is meant to send. */
function isWritten(query: string, { name, handle }: Person): boolean {
  if (!/\s$/.test(query)) return false;
  const written = fold(query.trimEnd());
  return written === fold(name) || (handle !== undefined && written === fold(handle));
}

/** By the name, or by the handle, which is not what is marked. */
function matchPerson(query: string, { name, handle }: Person) {
  const byName = matchName(query, name);
  const byHandle = handle === undefined ? null : fuzzyMatch(query, handle);
  if (!byHandle || (byName && byName.score >= byHandle.score)) return byName;
  return { ranges: byName?.ranges ?? [], score: byHandle.score };
}

/** What each author's last word counts for: the newest the most. */
function lastWords(messages: readonly Message[]): Map<string, number> {
  const authors = new Set<string>();
  for (const { authorId } of messages.slice(-recentMessages).reverse()) authors.add(authorId);
  return new Map([...authors].map((id, i) => [id, forWriting * (1 - i / authors.size / 2)]));
}

/**
 * A query with spaces in it is a name only when it is spelled out, or the rest of any sentence that begins
 * with a name would bring somebody up, to be picked with the Enter that was meant to send.
 */
function matchName(query: string, name: string) {
  if (/\s/.test(query)) {
    if (!` ${fold(name)}`.includes(` ${fold(query)}`)) return null;
  }
  return fuzzyMatch(query, name);
}
