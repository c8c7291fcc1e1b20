import { filesOfLock } from '../page-lock.ts';
import { type Build, cacheName, cachePrefix, pagePath } from './build.ts';

/** One build of the web client in the browser's cache storage, and what is left of others. */
export class KeptBuild {
  readonly #build: Build;

  constructor(build: Build) {
    this.#build = build;
  }

  /**
   * Fetches what is not there yet. Rejects when one file is not to be had as it was built: a build
   * is kept whole or not at all.
   */
  async fill(): Promise<void> {
    const cache = await this.#open();
    await Promise.all(
      this.#build.atOnce.map(async (path) => {
        if (await cache.match(path)) return;
        await cache.put(path, (await this.#ofOtherBuild(path)) ?? (await this.#fetch(path)));
      }),
    );
  }

  async page(): Promise<Response | undefined> {
    return (await this.#open()).match(pagePath);
  }

  /** A file of this build, or of one whose pages are still open. Fetched and kept when first used. */
  async file(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const cache = await this.#open();
    const kept = (await cache.match(pathname)) ?? (await caches.match(pathname));
    if (kept) return kept;
    if (!Object.hasOwn(this.#build.files, pathname)) return fetch(request);
    try {
      const fetched = await this.#fetch(pathname);
      await cache.put(pathname, fetched.clone());
      return fetched;
    } catch {
      // Not the file that was built, or no room to keep it: as without a worker.
      return fetch(request);
    }
  }

  /**
   * Drops the builds of which no page is open any more: until then such a page may need a part that
   * it has not loaded yet and that the server no longer has.
   */
  async dropOthers(): Promise<void> {
    const names = await caches.keys();
    const others = names.filter(
      (name) => name.startsWith(cachePrefix) && name !== cacheName(this.#build),
    );
    if (others.length === 0) return;
    const { held = [] } = await navigator.locks.query();
    const pages = held.map(({ name }) => filesOfLock(name)).filter((files) => files !== null);
    for (const name of others) {
      const paths = await pathsIn(name);
      if (!pages.some((files) => files.every((file) => paths.has(file)))) await caches.delete(name);
    }
  }

  #open(): Promise<Cache> {
    return caches.open(cacheName(this.#build));
  }

  /** What is named by its content is the same in every build. */
  async #ofOtherBuild(path: string): Promise<Response | undefined> {
    return path.startsWith('/assets/') ? caches.match(path) : undefined;
  }

  /**
   * `integrity` refuses everything but the very file that was built: the page of a captive portal,
   * a proxy's error, the file of a build that is just being replaced.
   */
  async #fetch(path: string): Promise<Response> {
    const integrity = this.#build.files[path] ?? '';
    const response = await fetch(path, { integrity, cache: 'no-cache' });
    if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
    return response;
  }
}

async function pathsIn(cacheName: string): Promise<ReadonlySet<string>> {
  const requests = await (await caches.open(cacheName)).keys();
  return new Set(requests.map(({ url }) => new URL(url).pathname));
}
