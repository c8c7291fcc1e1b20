import { readOwn, writeOwn } from './personal-store.ts';
import { StoredChanges } from './stored-changes.ts';

/** How the rooms of the person who is signed in are ordered, as sidebar/arrange.ts writes it down. */
const key = 'arrangement';
const changes = new StoredChanges((changed) => changed.endsWith(key));

export function storedArrangement(): string | null {
  return readOwn(key);
}

export function storeArrangement(text: string): void {
  writeOwn(key, text);
  changes.tell();
}

export const onArrangement = changes.subscribe;
