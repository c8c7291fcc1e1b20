import { useSyncExternalStore } from 'react';
import { onArrangement, storeArrangement, storedArrangement } from '../../adapters/arrangement.ts';
import { type Arrangement, readArrangement } from './arrange.ts';

let read: { stored: string | null; arrangement: Arrangement } | null = null;

/** The same object while nothing was stored anew. */
export function currentArrangement(): Arrangement {
  const stored = storedArrangement();
  if (read === null || read.stored !== stored)
    read = { stored, arrangement: readArrangement(stored) };
  return read.arrangement;
}

export function useArrangement(): Arrangement {
  return useSyncExternalStore(onArrangement, currentArrangement);
}

/** @param change is given what is true now, whatever tab it comes from */
export function rearrange(change: (arrangement: Arrangement) => Arrangement): void {
  const now = currentArrangement();
  const next = change(now);
  if (next !== now) storeArrangement(JSON.stringify(next));
}
