import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Parley } from '../../client/parley.ts';
import type { RoomView, TimelineView } from '../../client/views.ts';

export interface Channel {
  /** Undefined until it is known and joined. */
  room: RoomView | undefined;
  timeline: TimelineView;
  /** Why there is no such channel, or why nothing can be said. */
  problem: unknown;
  send(text: string): void;
}

/** Subscribes to a channel: its room, its timeline, and a way to speak there. */
export function useChannel(parley: Parley, slug: string): Channel {
  const [problem, setProblem] = useState<unknown>(null);
  const rooms = useSyncExternalStore(
    useCallback((changed) => parley.subscribe('rooms', changed), [parley]),
    () => parley.rooms,
  );
  const room = rooms.find((candidate) => candidate.slug === slug);
  const id = room?.id ?? '';
  const timeline = useSyncExternalStore(
    useCallback((changed) => parley.subscribe(`timeline:${id}`, changed), [parley, id]),
    () => parley.timeline(id),
  );

  useEffect(() => {
    if (id) {
      parley.openRoom(id);
      return () => parley.closeRoom(id);
    }
    parley
      .findRoom(slug)
      .then((found) => parley.joinRoom(found.room.id))
      .catch(setProblem);
  }, [parley, slug, id]);

  const send = (text: string) => void parley.send(id, text).catch(setProblem);
  return { room, timeline, problem, send };
}
