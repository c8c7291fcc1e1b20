import { limits } from './limits.ts';

/** A handle made from a name: its letters and digits in lower case, a dot for each run of anything else. */
export function handleFor(name: string): string {
  const handle = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '.')
    .replace(/^[.\p{M}]+|\.+$/gu, '');
  return [...handle].slice(0, limits.handleCharacters).join('').replace(/\.+$/, '');
}
