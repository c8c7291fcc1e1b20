import { ownKeys, readOwn, removeOwn, typed, writeOwn } from './personal-store.ts';
import { StoredChanges } from './stored-changes.ts';

const changes = new StoredChanges((key) => key.includes(typed));
let known: ReadonlySet<string> = new Set();

/** What stands unsent in a room's composer. It outlives the page, and ends when one signs out. */
export function readDraft(roomId: string): string {
  return readOwn(typed + roomId) ?? '';
}

export function writeDraft(roomId: string, text: string): void {
  const was = readDraft(roomId) !== '';
  if (text === '') removeOwn(typed + roomId);
  else writeOwn(typed + roomId, text);
  if (was !== (text !== '')) changes.tell();
}

/** The ids of the rooms in which something stands unsent; the same set while they are the same. */
export function draftRooms(): ReadonlySet<string> {
  const now = new Set(ownKeys(typed).map((key) => key.slice(typed.length)));
  const isSame = now.size === known.size && [...now].every((roomId) => known.has(roomId));
  if (!isSame) known = now;
  return known;
}

/** Calls when a room has a draft or has none any more, in any tab. */
export const onDrafts = changes.subscribe;
