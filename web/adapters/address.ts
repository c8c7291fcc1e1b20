/** The address bar and the browser's history, as one thing to subscribe to. */
const listeners = new Set<() => void>();

/** On a phone, where one pane shows at a time: the list of rooms laid over the open room. */
interface EntryState {
  pane?: 'rooms';
}

function notify(): void {
  for (const listener of listeners) listener();
}

function entryState(): EntryState {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

export function onAddress(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', notify);
  };
}

export function currentPath(): string {
  return location.pathname;
}

export function roomListShown(): boolean {
  return entryState().pane === 'rooms';
}

/** What stands behind `?` (such as `transport`) belongs to the visit and stays. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  // From the list into the room it lies over, and on to another: one step for the back button.
  const over = how === 'replace' || roomListShown() || path === location.pathname;
  const url = path + location.search;
  if (over) history.replaceState({}, '', url);
  else history.pushState({}, '', url);
  notify();
}

export function showRoomList(): void {
  if (roomListShown()) return;
  const state: EntryState = { pane: 'rooms' };
  history.pushState(state, '');
  notify();
}

export function queryParameter(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}
