import { useSyncExternalStore } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';

/** What is asked about somebody, in a dialog that many places open. */
export type Asked =
  | { readonly about: 'report'; readonly message: Message; readonly author: Person | undefined }
  | { readonly about: 'member'; readonly room: RoomView; readonly person: Person };

let asked: Asked | null = null;
const listeners = new Set<() => void>();

export function askAbout(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

export function useAsked(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
