/**
 * Something to read is a dot on the icon of the tab and of the installed application; on the latter
 * a number says how often one is mentioned in it.
 */
export function showBadge(unread: number, mentions: number): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const href = unread > 0 ? '/favicon-unread.svg' : '/favicon.svg';
  // Setting the same again makes some browsers fetch it again.
  if (icon && icon.getAttribute('href') !== href) icon.setAttribute('href', href);
  if (!('setAppBadge' in navigator)) return;
  const shown =
    unread > 0 ? navigator.setAppBadge(mentions || undefined) : navigator.clearAppBadge();
  // Refused where the application is not installed, by some.
  shown.catch(() => undefined);
}
