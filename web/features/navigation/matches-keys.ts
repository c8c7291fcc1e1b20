import { isApple } from '../../ui/key-names.ts';

export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/**
 * Whether a key that went down is the one of a shortcut such as `Mod+Shift+K`. Mod is ⌘ on Apple's
 * machines and Ctrl elsewhere. A letter counts by where it stands on layouts that have no Latin ones.
 */
export function matchesKeys(press: Press, keys: string, apple = isApple): boolean {
  const wanted = keys.split('+');
  const key = wanted.at(-1) ?? '';
  const [mod, other] = apple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (other || mod !== wanted.includes('Mod') || press.altKey !== wanted.includes('Alt')) {
    return false;
  }
  // Where a layout has its "?" and "/" is its own affair: with Shift or without.
  const isSign = key.length === 1 && !/[A-Z]/.test(key);
  if (!isSign && press.shiftKey !== wanted.includes('Shift')) return false;
  if (press.key.toUpperCase() === key.toUpperCase()) return true;
  return /^[A-Z]$/.test(key) && press.code === `Key${key}` && !/^[a-z]$/i.test(press.key);
}
