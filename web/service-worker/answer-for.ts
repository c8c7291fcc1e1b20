import { matchRoute } from '../route.ts';
import type { Build } from './build.ts';

/** From where a request is answered: the page that is kept, a file that is kept, or the server. */
export type Answer = 'page' | 'file' | 'server';

/** As much of a `Request` as decides. */
export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/**
 * Only what the build is made of is ever answered here. All else — commands, sockets, health, other
 * sites — goes to the network as if there were no worker.
 */
export function answerFor({ method, mode, url }: Asked, origin: string, build: Build): Answer {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return 'server';
  if (mode === 'navigate') return matchRoute(pathname).page === 'unknown' ? 'server' : 'page';
  // A file of another build may be asked for by a page that is still open since then.
  if (pathname.startsWith('/assets/')) return 'file';
  return Object.hasOwn(build.files, pathname) ? 'file' : 'server';
}
