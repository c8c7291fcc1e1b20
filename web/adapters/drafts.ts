import { itemKeys, readItem, removeItem, writeItem } from './local-store.ts';

/** What stands unsent in a room's composer. It outlives the page, and ends with the session. */
export function readDraft(roomId: string): string {
  return readItem(`draft:${roomId}`) ?? '';
}

export function writeDraft(roomId: string, text: string): void {
  if (text === '') removeItem(`draft:${roomId}`);
  else writeItem(`draft:${roomId}`, text);
}

export function forgetDrafts(): void {
  for (const key of itemKeys('draft:')) removeItem(key);
}
