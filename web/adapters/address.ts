/** The address bar and the browser's history, as one thing to subscribe to. */
const listeners = new Set<() => void>();

/** On a phone, where one pane shows at a time: the list of rooms laid over the open room. */
interface EntryState {
  pane?: 'rooms';
  /** What lies over the page was opened from it: closing it is a step back. */
  isOver?: boolean;
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

/**
 * What stands behind `?` (such as `transport`) belongs to the visit and stays; what lies over the
 * page stays where the address is only put right.
 */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  // From the list into the room it lies over, and on to another: one step for the back button.
  const over = how === 'replace' || roomListShown() || path === location.pathname;
  const url = path + location.search + (how === 'replace' ? location.hash : '');
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

/** What lies over the page, such as `settings/about`: the part of the address behind `#`. */
export function currentOverlay(): string {
  return location.hash.slice(1);
}

/** Lays something over the page, or puts another part of it there. The back button takes it away. */
export function showOverlay(name: string): void {
  const state: EntryState = { ...entryState(), isOver: true };
  const url = `${location.pathname}${location.search}#${name}`;
  if (location.hash === '') history.pushState(state, '', url);
  else history.replaceState(history.state, '', url);
  notify();
}

export function closeOverlay(): void {
  if (location.hash === '') return;
  if (entryState().isOver) {
    history.back();
    return;
  }
  history.replaceState(history.state, '', location.pathname + location.search);
  notify();
}

export function queryParameter(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Where this page comes from, as people write it: `chat.example.org`, with a port where it has one. */
export function serverName(): string {
  return location.host;
}
