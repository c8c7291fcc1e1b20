export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

const everywhere: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};
const onApple: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };
const elsewhere: Record<string, string> = { Mod: 'Ctrl' };

/** What the keys of a shortcut such as `Mod+Shift+K` are called on this machine. */
export function keyNames(keys: string, apple = isApple): string[] {
  const names = { ...everywhere, ...(apple ? onApple : elsewhere) };
  return keys.split('+').map((key) => names[key] ?? key);
}
