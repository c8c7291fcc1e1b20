import { useCallback } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { isSmallRoom } from '../../../protocol/is-small-room.ts';
import { useParley } from '../../use-parley.ts';
import { completeEmoji } from './complete-emoji.ts';
import { completePerson } from './complete-person.ts';
import { completeRoom } from './complete-room.ts';
import { completeWide } from './complete-wide.ts';
import { type Completion, mostCompletions } from './completion.ts';
import { knownRooms, loadKnownRooms } from './known-rooms.ts';
import type { Token } from './token-at.ts';

/** Where completions come from: read when they are asked for, so that typing waits for nobody. */
export function useCompletionSource(room: RoomView) {
  const parley = useParley();
  return useCallback(
    ({ kind, query }: Token, more: () => void): readonly Completion[] => {
      switch (kind) {
        case 'person': {
          const { messages } = parley.timeline(room.id);
          const { me } = parley;
          const people = parley.people(room.id);
          const many = me ? completeWide(query, room, people, me) : [];
          const some = completePerson(query, people, messages, me?.id);
          return [...many, ...some].slice(0, mostCompletions);
        }
        case 'room':
          loadKnownRooms(parley, more);
          // A room of a few has no address that others could follow.
          return completeRoom(
            query,
            parley.rooms.filter((room) => !isSmallRoom(room)),
            knownRooms(parley),
          );
        case 'emoji':
          return completeEmoji(query, more);
      }
    },
    [parley, room],
  );
}
