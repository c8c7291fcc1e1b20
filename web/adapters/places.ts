import { readItem, removeItem, writeItem } from './local-store.ts';

/** The address of the room that was open last; where `/` leads. */
export function lastRoom(): string | null {
  return readItem('last-room');
}

export function rememberRoom(slug: string): void {
  writeItem('last-room', slug);
}

export function forgetRoom(): void {
  removeItem('last-room');
}

/** Whether the pane beside the conversation stands open where there is space for it. */
export function sidePaneOpen(): boolean {
  return readItem('people-pane') !== 'closed';
}

export function rememberSidePane(open: boolean): void {
  writeItem('people-pane', open ? 'open' : 'closed');
}
