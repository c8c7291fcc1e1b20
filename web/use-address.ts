import { useSyncExternalStore } from 'react';
import { currentOverlay, currentPath, onAddress, roomListShown } from './adapters/address.ts';
import { matchRoute, type Route } from './route.ts';

export function useRoute(): Route {
  return matchRoute(useSyncExternalStore(onAddress, currentPath));
}

export function useRoomListShown(): boolean {
  return useSyncExternalStore(onAddress, roomListShown);
}

export function useOverlay(): string {
  return useSyncExternalStore(onAddress, currentOverlay);
}
