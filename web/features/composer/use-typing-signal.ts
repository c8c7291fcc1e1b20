import { useCallback, useEffect, useRef } from 'react';
import { useParley } from '../../use-parley.ts';

/** Others are told at most so often (ms) that somebody is still typing. */
const repeatMillis = 3_000;

/** Tells the room that one types, and that one stopped: on an empty text, on sending, on leaving. */
export function useTypingSignal(roomId: string) {
  const parley = useParley();
  const toldAt = useRef<number | null>(null);

  const stop = useCallback(() => {
    if (toldAt.current === null) return;
    toldAt.current = null;
    parley.setTyping(roomId, false);
  }, [parley, roomId]);

  const typed = useCallback(
    (text: string) => {
      if (text.trim() === '') return stop();
      const now = Date.now();
      if (toldAt.current !== null && now - toldAt.current < repeatMillis) return;
      toldAt.current = now;
      parley.setTyping(roomId, true);
    },
    [parley, roomId, stop],
  );

  useEffect(() => stop, [stop]);
  return { typed, stop };
}
