/** A short word about what has just been done, and the way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'alert';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** Stays until somebody closes it. */
  readonly stays: boolean;
}

type NewToast = Pick<Toast, 'text'> & Partial<Omit<Toast, 'id'>>;

/** More than these at once would be a list, not a word. */
const mostShown = 3;

let shown: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

export function toasts(): readonly Toast[] {
  return shown;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns takes the toast away again */
export function showToast({ text, tone = 'plain', action, stays = false }: NewToast): () => void {
  const id = nextId++;
  set([...shown, { id, text, tone, action, stays }].slice(-mostShown));
  return () => closeToast(id);
}

export function closeToast(id: number): void {
  set(shown.filter((toast) => toast.id !== id));
}

function set(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
