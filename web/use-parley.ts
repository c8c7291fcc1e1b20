import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Parley } from '../client/parley.ts';
import type { Topic } from '../client/topics.ts';
import { dropFromTurn, inNextTurn } from './render-turns.ts';

export const ParleyContext = createContext<Parley | null>(null);

export function useParley(): Parley {
  const parley = useContext(ParleyContext);
  if (parley === null) throw new Error('no engine above this component');
  return parley;
}

/**
 * A view of the engine that renders again when it changes.
 *
 * @param read has to return the same object while nothing changed, as the engine's getters do
 */
export function useView<T>(topic: Topic, read: (parley: Parley) => T): T {
  const parley = useParley();
  const subscribe = useCallback(
    (listener: () => void) => {
      const unsubscribe = parley.subscribe(topic, () => inNextTurn(listener));
      return () => {
        unsubscribe();
        dropFromTurn(listener);
      };
    },
    [parley, topic],
  );
  return useSyncExternalStore(subscribe, () => read(parley));
}
