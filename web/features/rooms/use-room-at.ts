import { useEffect, useRef, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { RoomListing } from '../../../protocol/commands.ts';
import { currentPath, go } from '../../adapters/address.ts';
import { matchRoute, roomPath } from '../../route.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley, useView } from '../../use-parley.ts';

export type RoomAt =
  | { readonly state: 'loading' }
  | { readonly state: 'joined'; readonly room: RoomView }
  | { readonly state: 'open'; readonly listing: RoomListing }
  | { readonly state: 'unknown' }
  /** It was known until just now: whoever was in it is told more than others. */
  | { readonly state: 'former'; readonly room: RoomView }
  | { readonly state: 'failed'; readonly retry: () => void };

interface Found {
  /** What was asked for. */
  readonly slug: string;
  readonly room: RoomListing | 'unknown' | 'failed';
}

/** What is at a room's address for this person. A joined room is known without asking. */
export function useRoomAt(slug: string): RoomAt {
  const parley = useParley();
  const ready = useView('rooms', (parley) => parley.ready);
  const joined = useView('rooms', (parley) => parley.rooms).find((room) => room.slug === slug);
  const online = useView('connection', (parley) => parley.connection).state === 'online';
  /** The room that was open last. */
  const last = useRef(joined);
  if (joined !== undefined) last.current = joined;
  const [found, setFound] = useState<Found | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asking = ready && joined === undefined;

  // Asked again after every reconnect and on request, hence the two that the body does not read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!asking) return;
    let current = true;
    parley
      .findRoom(slug)
      .then((room) => {
        if (!current) return;
        // It was renamed: its former address leads on, to the same message.
        if (room.room.slug !== slug) go(roomPath(room.room.slug, seqHere()), 'replace');
        else setFound({ slug, room });
      })
      .catch((error: unknown) => {
        const room = errorCode(error) === 'not_found' ? 'unknown' : 'failed';
        if (current) setFound({ slug, room });
      });
    return () => {
      current = false;
    };
  }, [parley, slug, asking, online, attempt]);

  if (joined !== undefined) return { state: 'joined', room: joined };
  if (found?.slug !== slug) return { state: 'loading' };
  if (found.room === 'unknown') {
    const former = last.current;
    return former?.slug === slug ? { state: 'former', room: former } : { state: 'unknown' };
  }
  if (found.room === 'failed') {
    return {
      state: 'failed',
      retry() {
        setFound(null);
        setAttempt(attempt + 1);
      },
    };
  }
  return { state: 'open', listing: found.room };
}

/** The message that the address names. */
function seqHere(): number | undefined {
  const route = matchRoute(currentPath());
  return route.page === 'room' && route.seq !== null ? route.seq : undefined;
}
