const prefix = 'parley:page:';

/**
 * Each page holds a Web Lock of this name for as long as it is open; by these the service worker
 * knows which builds are still in use.
 *
 * @param files the addresses of what the page began with, which tell its build from others
 */
export function pageLock(files: readonly string[]): string {
  return prefix + files.join(' ');
}

/** The files of a page's lock; null where the lock is of something else. */
export function filesOfLock(name: string | undefined): string[] | null {
  return name?.startsWith(prefix) ? name.slice(prefix.length).split(' ') : null;
}
