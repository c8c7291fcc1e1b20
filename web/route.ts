/** The lobby is where everybody begins: it always exists and cannot be left. */
export const lobbySlug = 'lobby';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'room'; readonly slug: string }
  | { readonly page: 'unknown' };

/** What a path of the address bar stands for. */
export function matchRoute(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'home' };
  const encoded = /^\/r\/([^/]+)\/?$/.exec(path)?.[1];
  if (encoded === undefined) return { page: 'unknown' };
  try {
    // Browsers differ in the form in which they type é; the server keeps NFC.
    return { page: 'room', slug: decodeURIComponent(encoded).normalize('NFC') };
  } catch {
    return { page: 'unknown' };
  }
}

export function roomPath(slug: string): string {
  return `/r/${encodeURIComponent(slug)}`;
}
