import { limits } from '../../protocol/limits.ts';
import { characters, nameKey } from '../../protocol/text.ts';

/**
 * The first of "Ada 2", "Ada 3", … that is free, shortened where the limit on names demands it.
 *
 * @param isTaken asked with a candidate's key (see `nameKey`) and the candidate itself
 * @param limit the longest name allowed, in code points
 */
export function suggestName(
  name: string,
  isTaken: (key: string, name: string) => boolean,
  limit: number = limits.nameCharacters,
): string {
  for (let number = 2; ; number++) {
    const suffix = ` ${number}`;
    const room = limit - suffix.length;
    const stem = characters(name) > room ? [...name].slice(0, room).join('').trimEnd() : name;
    const candidate = stem + suffix;
    if (!isTaken(nameKey(candidate), candidate)) return candidate;
  }
}
