let open: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

/** The dialog before everything else, null where none is open: all that is outside of it is out of reach. */
export function topModal(): HTMLElement | null {
  return open.at(-1) ?? null;
}

export function onTopModal(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns says that it is closed */
export function modalOpened(modal: HTMLElement): () => void {
  set([...open, modal]);
  return () => set(open.filter((each) => each !== modal));
}

function set(next: readonly HTMLElement[]): void {
  open = next;
  for (const listener of listeners) listener();
}
