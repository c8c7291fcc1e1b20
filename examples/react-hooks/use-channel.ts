import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Parley } from '../../client/parley.ts';
import type { RoomView, TimelineView } from '../../client/views.ts';

/** Subscribes to a channel: its room, its timeline, and a way to speak there. */
export function useChannel(
  parley: Parley,
  slug: string,
): { room: RoomView; timeline: TimelineView; send: (text: string) => void } | null {
  const rooms = useSyncExternalStore(
    (changed) => parley.subscribe('rooms', changed),
    () => parley.rooms,
  );
  const room = rooms.find((candidate) => candidate.slug === slug);
  const [problem, setProblem] = useState<unknown>(null);
  const id = room?.id ?? '';
  const timeline = useSyncExternalStore(
    (changed) => parley.subscribe(`timeline:${id}`, changed),
    () => parley.timeline(id),
  );

  useEffect(() => {
    parley.openRoom(id);
    return () => parley.closeRoom(id);
  }, [parley, id]);

  if (problem) throw problem;
  if (!room) return null;
  return { room, timeline, send: (text) => void parley.send(id, text).catch(setProblem) };
}
