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
}

/** What is shown by this page, by tag. */
const shown = new Map<string, Notification>();

/** @param onClick called with the path of what was clicked, after the window came to the front */
export async function showNotification(
  { tag, title, body, path }: NewNotification,
  onClick: (path: string) => void,
): Promise<void> {
  if (notificationPermission() !== 'granted') return;
  const options = { tag, body, icon: '/icons/icon-192.png', data: { path } };
  try {
    const notification = new Notification(title, options);
    shown.set(tag, notification);
    notification.onclick = () => {
      focus();
      notification.close();
      onClick(path);
    };
    notification.onclose = () => {
      if (shown.get(tag) === notification) shown.delete(tag);
    };
  } catch (error) {
    // On Android a page may not show one by itself, its service worker may.
    if (!(error instanceof TypeError)) throw error;
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.showNotification(title, options);
  }
}

/** Takes away what has been read, whichever tab or start of the page has shown it. */
export async function closeNotification(tag: string): Promise<void> {
  shown.get(tag)?.close();
  if (notificationPermission() !== 'granted') return;
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const registration = await workers?.getRegistration();
  for (const notification of (await registration?.getNotifications({ tag })) ?? []) {
    notification.close();
  }
}
