import { useSyncExternalStore } from 'react';
import {
  currentOverlay,
  currentPath,
  type OverPane,
  onAddress,
  overPane,
} from './adapters/address.ts';
import { matchRoute, type Route } from './route.ts';

export function useRoute(): Route {
  return matchRoute(useSyncExternalStore(onAddress, currentPath));
}

/** What lies over the conversation, where there is no space beside it. */
export function useOverPane(): OverPane | null {
  return useSyncExternalStore(onAddress, overPane);
}

export function useOverlay(): string {
  return useSyncExternalStore(onAddress, currentOverlay);
}
