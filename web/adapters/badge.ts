/** How much there is to read, on the icon of the tab and of the installed application. */
export function showBadge(count: number): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const href = count > 0 ? '/favicon-unread.svg' : '/favicon.svg';
  // Setting the same again makes some browsers fetch it again.
  if (icon && icon.getAttribute('href') !== href) icon.setAttribute('href', href);
  if (!('setAppBadge' in navigator)) return;
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  // Refused where the application is not installed, by some.
  shown.catch(() => undefined);
}
