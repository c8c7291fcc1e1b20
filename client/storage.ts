/**
 * Whether what is typed and read outlives this run. `kept`: it does. `full`: there was no room for all
 * of it; what is not confirmed by the server may be lost, and the next start may know nothing.
 * `refused`: nothing is kept, or nothing more.
 */
export type StorageView = 'kept' | 'full' | 'refused';

/** What a cache that failed is good for from now on. */
export function storageAfter(error: unknown): StorageView {
  if (!(error instanceof Error)) return 'refused';
  const isFull =
    error.name === 'QuotaExceededError' || ('code' in error && error.code === 'ENOSPC');
  return isFull ? 'full' : 'refused';
}
