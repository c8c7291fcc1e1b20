import { isOpenPath } from '../open-path.ts';

export type Permission = 'granted' | 'denied' | 'default' | 'unsupported';

/** Absent in some browsers on phones, whatever its type says, and useless outside of secure contexts. */
function isSupported(): boolean {
  return 'Notification' in globalThis && globalThis.isSecureContext;
}

export function notificationPermission(): Permission {
  return isSupported() ? Notification.permission : 'unsupported';
}

/** Has the browser ask. Only when somebody has just chosen to be notified: it asks once, and remembers a no. */
export async function askPermission(): Promise<Permission> {
  return isSupported() ? Notification.requestPermission() : 'unsupported';
}

export interface NewNotification {
  /** One notification per tag: the next replaces it. */
  readonly tag: string;
  readonly title: string;
  /** Shown by the system as plain text. */
  readonly body: string;
  /** Where a click leads. */
  readonly path: string;
  /** Whether the system is to draw attention to it, where it replaces one. */
  readonly isLoud: boolean;
}

/** What is shown by this page, by tag. */
const shown = new Map<string, Notification>();
const listeners = new Set<(path: string) => void>();

/** @param listener told the path of what was clicked, after the window came to the front */
export function onNotificationClick(listener: (path: string) => void): () => void {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (listeners.size === 0) workers?.addEventListener('message', hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) workers?.removeEventListener('message', hear);
  };
}

export async function showNotification(notification: NewNotification): Promise<void> {
  if (notificationPermission() !== 'granted') return;
  const { tag, title, body, path, isLoud } = notification;
  // `renotify` is not in the type, being absent in Firefox and Safari.
  const extra = { renotify: isLoud };
  const options = {
    tag,
    body,
    // Ours is the one sound, and it is off unless somebody has turned it on.
    silent: true,
    icon: '/icons/icon-192.png',
    data: { path },
    ...extra,
  };
  try {
    const shownNow = new Notification(title, options);
    shown.set(tag, shownNow);
    shownNow.onclick = () => {
      focus();
      shownNow.close();
      tell(path);
    };
    shownNow.onclose = () => {
      if (shown.get(tag) === shownNow) shown.delete(tag);
    };
  } catch (error) {
    // On Android a page may not show one by itself, its service worker may.
    if (!(error instanceof TypeError)) throw error;
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.showNotification(title, options);
  }
}

/** Takes away what has been read, whichever start of the page has shown it. */
export async function closeNotification(tag: string): Promise<void> {
  shown.get(tag)?.close();
  if (notificationPermission() !== 'granted') return;
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const registration = await workers?.getRegistration();
  for (const notification of (await registration?.getNotifications({ tag })) ?? []) {
    notification.close();
  }
}

/** Of the service worker, which was clicked in this page's stead: see service-worker/main.ts. */
function hear({ data }: MessageEvent<unknown>): void {
  if (isOpenPath(data)) tell(data.openPath);
}

function tell(path: string): void {
  for (const listener of listeners) listener(path);
}
