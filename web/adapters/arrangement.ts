import { readOwn, writeOwn } from './personal-store.ts';

/** How the rooms of the person who is signed in are ordered, as sidebar/arrange.ts writes it down. */
const key = 'arrangement';
const listeners = new Set<() => void>();

export function storedArrangement(): string | null {
  return readOwn(key);
}

export function storeArrangement(text: string): void {
  writeOwn(key, text);
  notify();
}

/** Told of changes in other tabs, too. */
export function onArrangement(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', hear);
  };
}

function hear(event: StorageEvent): void {
  if (event.key === null || event.key.endsWith(key)) notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}
