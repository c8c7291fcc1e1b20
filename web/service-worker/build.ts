/** What the build knows of itself: see scripts/build-service-worker.mjs. */
export interface Build {
  /** A hash over all of its files. */
  readonly version: string;
  /** Of each file the address and the hash of its content, as `integrity` wants it. */
  readonly files: Readonly<Record<string, string>>;
  /** Those among them that are fetched when the worker is installed; the others when first used. */
  readonly atOnce: readonly string[];
}

/** Where the page itself is kept: all of its addresses are one file. */
export const pagePath = '/';

export const cachePrefix = 'parley-build-';

export function cacheName(build: Build): string {
  return cachePrefix + build.version;
}
