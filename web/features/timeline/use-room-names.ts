import { useCallback, useRef } from 'react';
import type { Parley } from '../../../client/parley.ts';
import type { PeopleView } from '../../../client/views.ts';
import { useView } from '../../use-parley.ts';

/** The names of everybody in a room: the same array for as long as they are the same people. */
export function useRoomNames(roomId: string): readonly string[] {
  const last = useRef<{ view: PeopleView | null; names: readonly string[] }>({
    view: null,
    names: [],
  });
  const read = useCallback(
    (parley: Parley) => {
      const view = parley.people(roomId);
      if (view === last.current.view) return last.current.names;
      // Who comes and goes changes places in the view, but mentions nobody else.
      const names = [...view.here, ...view.away].map(({ name }) => name).sort();
      const same = names.join('\n') === last.current.names.join('\n');
      last.current = { view, names: same ? last.current.names : names };
      return last.current.names;
    },
    [roomId],
  );
  return useView(`people:${roomId}`, read);
}
