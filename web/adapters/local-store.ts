/**
 * localStorage that may be refused (private windows, strict settings) or full: what cannot be
 * stored is remembered until the page closes, so that the screens need not care.
 */
const fallback = new Map<string, string>();
/** What every key of ours begins with. */
export const prefix = 'parley:';

export function readItem(key: string): string | null {
  try {
    return fallback.get(key) ?? localStorage.getItem(prefix + key);
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function writeItem(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
    fallback.delete(key);
  } catch {
    fallback.set(key, value);
  }
}

export function removeItem(key: string): void {
  fallback.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Refused storage holds nothing to remove.
  }
}

/** Whether all that was written outlives the page. */
export function keepsItems(): boolean {
  return fallback.size === 0;
}

/** Every key that begins with `start`. */
export function itemKeys(start: string): string[] {
  const keys = [...fallback.keys()];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key?.startsWith(prefix)) keys.push(key.slice(prefix.length));
    }
  } catch {
    // Refused storage holds no keys.
  }
  return keys.filter((key) => key.startsWith(start));
}
