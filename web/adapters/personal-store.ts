import { itemKeys, readItem, removeItem, writeItem } from './local-store.ts';

/**
 * What this browser remembers of the person who is signed in, each under a name of their own: the
 * next one at the same machine finds nothing of it.
 */
let owner: string | null = null;

/** What somebody typed stays for them alone when the server has ended their session. */
export const typed = 'draft:';

export function readOwn(key: string): string | null {
  return owner === null ? null : readItem(placeOf(owner) + key);
}

export function writeOwn(key: string, value: string): void {
  if (owner !== null) writeItem(placeOf(owner) + key, value);
}

export function removeOwn(key: string): void {
  if (owner !== null) removeItem(placeOf(owner) + key);
}

/** Every key that begins with `start`, of those of the person who is signed in. */
export function ownKeys(start: string): string[] {
  if (owner === null) return [];
  const place = placeOf(owner);
  return itemKeys(place + start).map((key) => key.slice(place.length));
}

/** Somebody is known to be signed in, or nobody: of all others only what they typed is kept. */
export function belongsTo(personId: string | null): void {
  owner = personId;
  for (const key of itemKeys(everybodys)) {
    const [id, rest = ''] = splitAt(key.slice(everybodys.length));
    if (id !== personId && !rest.startsWith(typed)) removeItem(key);
  }
}

/** At the end of a session that somebody ended themselves: nothing of it stays. */
export function wipeOwn(personId: string): void {
  for (const key of itemKeys(placeOf(personId))) removeItem(key);
}

const everybodys = 'person:';

function placeOf(personId: string): string {
  return `${everybodys}${personId}:`;
}

function splitAt(key: string): [id: string, rest?: string] {
  const colon = key.indexOf(':');
  return colon < 0 ? [key] : [key.slice(0, colon), key.slice(colon + 1)];
}
