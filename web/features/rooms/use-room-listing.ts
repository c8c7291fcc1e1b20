import { useCallback, useEffect, useRef, useState } from 'react';
import type { RoomListing } from '../../../protocol/commands.ts';
import { useParley } from '../../use-parley.ts';

export interface Listing {
  rooms: readonly RoomListing[];
  status: 'loading' | 'ready' | 'failed';
  more: boolean;
}

const nothing: Listing = { rooms: [], status: 'loading', more: false };

/**
 * The public rooms, page after page.
 *
 * @param everything keep loading until the end, as a filter needs it
 */
export function useRoomListing(everything: boolean) {
  const parley = useParley();
  const [listing, setListing] = useState(nothing);
  const loading = useRef(false);

  const load = useCallback(
    async (known: readonly RoomListing[]) => {
      if (loading.current) return;
      loading.current = true;
      setListing((now) => ({ ...now, status: 'loading' }));
      try {
        const page = await parley.listRooms(known.at(-1)?.room.slug);
        setListing({ rooms: [...known, ...page.rooms], status: 'ready', more: page.more });
      } catch {
        // Whatever the reason, the dialog offers to try again.
        setListing((now) => ({ ...now, status: 'failed' }));
      } finally {
        loading.current = false;
      }
    },
    [parley],
  );

  useEffect(() => {
    void load([]);
  }, [load]);

  useEffect(() => {
    if (everything && listing.more && listing.status === 'ready') void load(listing.rooms);
  }, [everything, listing, load]);

  return { listing, loadMore: () => void load(listing.rooms) };
}
