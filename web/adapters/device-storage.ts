import { openIndexedDbCache } from './indexeddb-cache.ts';

export interface StorageUse {
  /** Bytes, rounded by the browser; null where it does not tell. */
  readonly used: number | null;
  /** Whether the browser promised to keep it when space runs short; null where it knows no such promise. */
  readonly isPersistent: boolean | null;
}

/** What this site takes up on the device, all of it. */
export async function storageUse(): Promise<StorageUse> {
  // Absent outside of secure contexts, whatever its type says.
  const storage: StorageManager | undefined = navigator.storage;
  if (!storage) return { used: null, isPersistent: null };
  try {
    const [{ usage }, isPersistent] = await Promise.all([storage.estimate(), storage.persisted()]);
    return { used: usage ?? null, isPersistent };
  } catch {
    // Some private windows refuse to tell.
    return { used: null, isPersistent: null };
  }
}

/** Asks the browser to keep what is stored; it decides, in some browsers by asking the person. */
export async function keepStorage(): Promise<boolean> {
  return navigator.storage.persist();
}

/**
 * Drops the copies of messages and rooms that this browser holds of somebody, and begins anew: they
 * are fetched again. What waits to be sent, drafts and the session stay.
 */
export async function forgetCopies(personId: string): Promise<void> {
  await (await openIndexedDbCache()).forget(personId);
  location.reload();
}
