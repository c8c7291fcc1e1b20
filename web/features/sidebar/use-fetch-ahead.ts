import { type SyntheticEvent, useEffect, useMemo } from 'react';
import { useParley } from '../../use-parley.ts';

/** A pointer, or the focus, that only passes by a room rests less than this on it, in ms. */
const restMillis = 60;

/**
 * Whoever points at a room is about to open it: its messages are fetched by the time of the click. For the
 * list of rooms, whose rows say by `data-room` which room they are of.
 */
export function useFetchAhead() {
  const parley = useParley();
  const ahead = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at: string | undefined;

    function fetchSoon({ target }: SyntheticEvent) {
      const row = target instanceof Element && target.closest<HTMLElement>('[data-room]');
      const roomId = row ? row.dataset.room : undefined;
      if (roomId === at) return;
      leave();
      at = roomId;
      if (roomId !== undefined) timer = setTimeout(() => parley.fetchNewest(roomId), restMillis);
    }

    function leave() {
      clearTimeout(timer);
      at = undefined;
    }

    return { fetchSoon, leave };
  }, [parley]);
  useEffect(() => ahead.leave, [ahead]);
  return ahead;
}
