import { readItem, writeItem } from './local-store.ts';

/** What the place that one is in shows of itself. */
export interface CommunityHead {
  readonly name: string;
  readonly picture: string | null;
}

const key = 'community';
const listeners = new Set<() => void>();
let head = recall();

/** As it was known last, so that it is there before the server has answered; null where it never was. */
export function communityHead(): CommunityHead | null {
  return head;
}

export function onCommunityHead(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteCommunity({ name, picture }: CommunityHead): void {
  if (head?.name === name && head.picture === picture) return;
  head = { name, picture };
  writeItem(key, JSON.stringify(head));
  for (const listener of listeners) listener();
}

function recall(): CommunityHead | null {
  try {
    const { name, picture } = JSON.parse(readItem(key) ?? '{}');
    if (typeof name !== 'string') return null;
    return { name, picture: typeof picture === 'string' ? picture : null };
  } catch {
    return null;
  }
}
