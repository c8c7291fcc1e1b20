import { readItem, removeItem, writeItem } from './local-store.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();

export function currentTheme(): Theme {
  const stored = readItem('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') removeItem('theme');
  else writeItem('theme', theme);
  applyTheme();
  for (const listener of listeners) listener();
}

export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function applyTheme(): void {
  const theme = currentTheme();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Follows a choice that is made in another tab. */
export function followTheme(): void {
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== 'parley:theme') return;
    applyTheme();
    for (const listener of listeners) listener();
  });
}
