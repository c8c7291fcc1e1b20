import { readItem, removeItem, writeItem } from './local-store.ts';

/** How the panes of a desk were left on this device. */
export type SizedPane = 'sidebar' | 'side';

const listeners = new Set<() => void>();

export function onPanes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** In rem; null for the width that it has by itself. */
export function paneWidth(pane: SizedPane): number | null {
  const width = Number.parseFloat(readItem(`${pane}-width`) ?? '');
  return Number.isFinite(width) ? width : null;
}

export function setPaneWidth(pane: SizedPane, width: number | null): void {
  if (width === null) removeItem(`${pane}-width`);
  else writeItem(`${pane}-width`, width.toFixed(3));
  notify();
}

/** Whether the pane at the side stands open where there is space for it. */
export function sidePaneOpen(): boolean {
  return readItem('side-pane') !== 'closed';
}

export function setSidePaneOpen(open: boolean): void {
  writeItem('side-pane', open ? 'open' : 'closed');
  notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}
