import { mentionsPerson } from '../../../client/mentions-person.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { wideMentions } from '../../../protocol/mentions.ts';

/** What stands behind an @ in a message and stands out. */
export interface Mentioned {
  readonly names: readonly string[];
  /** Those of them by which whoever reads is meant. */
  readonly mine: readonly string[];
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
  for (const id of mentions.people) {
    const called = person(id);
    // Who has a handle now may have been a guest when it was said.
    const names = called ? [called.handle ?? called.name, called.name] : [];
    (id === me ? mine : others).push(...names);
  }
  const wide = wideMentions.filter((name) => mentions[name]);
  (mentionsPerson(message, me) ? mine : others).push(...wide);
  return { names: [...mine, ...others], mine };
}
