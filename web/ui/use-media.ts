import { useCallback, useSyncExternalStore } from 'react';

/** Asking anew costs more than everything else in the rendering of a small component. */
const asked = new Map<string, MediaQueryList>();

function ask(query: string): MediaQueryList {
  let media = asked.get(query);
  if (!media) {
    media = matchMedia(query);
    asked.set(query, media);
  }
  return media;
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = ask(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => ask(query).matches);
}
