import { limits } from '../../protocol/limits.ts';
import { characters } from '../../protocol/text.ts';

/**
 * "Ada 2", "Ada 3", … without end, shortened where the limit on names demands it: the first that is
 * free is suggested to whoever asked for a taken one.
 *
 * @param limit the longest name allowed, in code points
 */
export function* numberedNames(
  name: string,
  limit: number = limits.nameCharacters,
): Generator<string, never> {
  for (let number = 2; ; number++) {
    const suffix = ` ${number}`;
    const room = limit - suffix.length;
    const stem = characters(name) > room ? [...name].slice(0, room).join('').trimEnd() : name;
    yield stem + suffix;
  }
}

/** "ada2", "ada3", … without end, likewise. */
export function* numberedHandles(handle: string): Generator<string, never> {
  for (let number = 2; ; number++) {
    const stem = [...handle].slice(0, limits.handleCharacters - String(number).length).join('');
    yield stem + number;
  }
}
