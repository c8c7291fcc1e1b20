import type { Person } from '../../../protocol/entities.ts';
import { nameKey } from '../../../protocol/text.ts';

/** Whether words still find somebody whom other words have found. The server’s rule, see `person:find`. */
export function isMeant({ name, handle = '' }: Person, words: string): boolean {
  const wanted = nameKey(words.replace(/^\s*@/, ''));
  return nameKey(name).includes(wanted) || nameKey(handle).startsWith(wanted);
}
