import { useEffect, useState } from 'react';
import { useView } from './use-parley.ts';

/**
 * Whether a part of the page is there that nobody asks for: it comes after what shows, and where it cannot be had
 * it is tried again with the next change of the connection.
 */
export function useLoaded(part: { prefetch: () => Promise<boolean> }): boolean {
  const [isLoaded, setLoaded] = useState(false);
  const state = useView('connection', (parley) => parley.connection.state);

  // biome-ignore lint/correctness/useExhaustiveDependencies: again with every other state
  useEffect(() => {
    let current = true;
    if (!isLoaded) void part.prefetch().then((now) => current && setLoaded(now));
    return () => {
      current = false;
    };
  }, [part, isLoaded, state]);

  return isLoaded;
}
