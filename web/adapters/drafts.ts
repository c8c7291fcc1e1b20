import { readOwn, removeOwn, typed, writeOwn } from './personal-store.ts';

/** What stands unsent in a room's composer. It outlives the page, and ends when one signs out. */
export function readDraft(roomId: string): string {
  return readOwn(typed + roomId) ?? '';
}

export function writeDraft(roomId: string, text: string): void {
  if (text === '') removeOwn(typed + roomId);
  else writeOwn(typed + roomId, text);
}
