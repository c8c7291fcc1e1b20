import { mentionsPerson } from '../../../client/mentions-person.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { mentionKey, wideMentions } from '../../../protocol/mentions.ts';

/** What stands behind an @ in a message and stands out. */
export interface Mentioned {
  readonly names: readonly string[];
  /** Those of them by which whoever reads is meant. */
  readonly mine: readonly string[];
  /** Those of them that are one person's, with the person's id. */
  readonly whose: ReadonlyMap<string, string>;
}

/** Whom a message mentions, in the words in which it may say so: as the server has found it. */
export function mentionedIn(
  message: Message,
  me: string,
  person: (id: string) => Person | undefined,
): Mentioned | undefined {
  const { mentions } = message;
  if (!mentions) return undefined;
  const mine: string[] = [];
  const others: string[] = [];
  /** By the key of a name: who it may be, or `many` for those of @here. */
  const claims = new Map<string, Set<string>>();
  const claim = (name: string, by: string) => {
    const key = mentionKey(name);
    claims.set(key, (claims.get(key) ?? new Set()).add(by));
  };
  for (const id of mentions.people) {
    const called = person(id);
    // Who has a handle now may have been a guest when it was said.
    const names = called ? [called.handle ?? called.name, called.name] : [];
    (id === me ? mine : others).push(...names);
    for (const name of names) claim(name, id);
  }
  const wide = wideMentions.filter((name) => mentions[name]);
  (mentionsPerson(message, me) ? mine : others).push(...wide);
  for (const name of wide) claim(name, 'many');
  const names = [...mine, ...others];
  const whose = new Map<string, string>();
  for (const name of names) {
    const [id, ...more] = claims.get(mentionKey(name)) ?? [];
    if (id !== undefined && id !== 'many' && more.length === 0) whose.set(name, id);
  }
  return { names, mine, whose };
}
