/** The lobby is where everybody begins: it always exists and cannot be left. */
export const lobbySlug = 'lobby';

export type Route =
  | { readonly page: 'home' }
  /** @param seq the message that is meant, when the address names one */
  | { readonly page: 'room'; readonly slug: string; readonly seq: number | null }
  /** All that is unread. */
  | { readonly page: 'catch-up' }
  | { readonly page: DoorPage }
  | { readonly page: 'unknown' };

export const catchUpPath = '/unread';

/**
 * The ways in beside a name alone. `setup` makes the owner and `invitation` brings somebody in, each with a
 * secret behind the `#`: it is sent to nobody with the address. So is the one with which `reset` sets another
 * password, whoever is signed in; `recover` does so by a code that somebody kept. `forgot` has
 * such a link sent, and `confirm` is where one leads that was sent to an address to be confirmed.
 */
export type DoorPage =
  | 'sign-in'
  | 'sign-up'
  | 'setup'
  | 'invitation'
  | 'reset'
  | 'recover'
  | 'forgot'
  | 'confirm';
const doorPages: readonly string[] = [
  'sign-in',
  'sign-up',
  'setup',
  'invitation',
  'reset',
  'recover',
  'forgot',
  'confirm',
] satisfies DoorPage[];

export function isDoorPage(page: string): page is DoorPage {
  return doorPages.includes(page);
}

/** What a path of the address bar stands for. */
export function matchRoute(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'home' };
  if (path === catchUpPath) return { page: 'catch-up' };
  const page = path.slice(1);
  if (isDoorPage(page)) return { page };
  const [, encoded, seq] = /^\/r\/([^/]+)(?:\/([1-9]\d{0,14}))?\/?$/.exec(path) ?? [];
  if (encoded === undefined) return { page: 'unknown' };
  try {
    // Browsers differ in the form in which they type é; the server keeps NFC.
    const slug = decodeURIComponent(encoded).normalize('NFC');
    return { page: 'room', slug, seq: seq === undefined ? null : Number(seq) };
  } catch {
    return { page: 'unknown' };
  }
}

/** @param seq leads to that message */
export function roomPath(slug: string, seq?: number): string {
  const room = `/r/${encodeURIComponent(slug)}`;
  return seq === undefined ? room : `${room}/${seq}`;
}
