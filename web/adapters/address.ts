import { isDoorPage, matchRoute } from '../route.ts';

/** The address bar and the browser's history, as one thing to subscribe to. */
const listeners = new Set<() => void>();
let visits = 0;

/**
 * A pane that lies over the conversation where there is no space beside it: the list of rooms on a
 * phone, the pane at the side on a phone and a tablet. It is a step of the history and not a part of
 * the address: back takes it away, and who is sent the address comes to the conversation.
 */
export type OverPane = 'rooms' | 'side';

interface EntryState {
  pane?: OverPane;
  /** What lies over the page was opened from it: closing it is a step back. */
  isOver?: boolean;
}

function entryState(): EntryState {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

function notify(): void {
  for (const listener of listeners) listener();
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

/** Another number each time somebody is led to an address, be it the one where they are. */
export function visit(): number {
  return visits;
}

export function overPane(): OverPane | null {
  return entryState().pane ?? null;
}

/**
 * What stands behind `?` (such as `transport`) belongs to the visit and stays; what lies over the
 * page stays where the address is only put right.
 */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  visits++;
  const over = overPane() !== null;
  if (over && path === location.pathname && how === 'push') {
    void leavePane();
    return;
  }
  // Behind the address of a door stands no overlay, but what an invitation or a link opens it with.
  const isDoor = isDoorPage(matchRoute(location.pathname).page);
  const overlay = how === 'replace' && !isDoor ? location.hash : '';
  const url = path + location.search + overlay;
  // From a pane into the room it lies over, and on to another: one step for the back button.
  if (over || how === 'replace' || path === location.pathname) history.replaceState({}, '', url);
  else history.pushState({}, '', url);
  notify();
}

export function showPane(pane: OverPane): void {
  const now = overPane();
  if (now === pane) return;
  if (now === null) history.pushState({ pane }, '');
  else history.replaceState({ pane }, '');
  notify();
}

export function showRoomList(): void {
  showPane('rooms');
}

/** Takes away whatever lies over the conversation, as the back button does. */
export function leavePane(): Promise<void> {
  if (overPane() === null) return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true });
    history.back();
  });
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
