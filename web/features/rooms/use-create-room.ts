import { useState } from 'react';
import { go } from '../../adapters/address.ts';
import { roomPath } from '../../route.ts';
import { useParley } from '../../use-parley.ts';
import { type RoomProblem, roomProblem, roomRefusal } from './room-problem.ts';

export type ChannelKind = 'public' | 'private';

export function useCreateRoom(onDone: () => void) {
  const parley = useParley();
  const [problem, setProblem] = useState<RoomProblem | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(name: string, topic: string, kind: ChannelKind): Promise<void> {
    if (busy) return;
    const wrong = roomProblem(name, topic);
    setProblem(wrong);
    if (wrong !== null) return;
    setBusy(true);
    try {
      const room = await parley.createRoom(name, topic, kind);
      go(roomPath(room.slug));
      onDone();
    } catch (error) {
      setProblem(roomRefusal(error));
      setBusy(false);
    }
  }

  return { problem, busy, create, clear: () => setProblem(null) };
}
