import { useEffect, useSyncExternalStore } from 'react';
import {
  type CommunityHead,
  communityHead,
  noteCommunity,
  onCommunityHead,
} from '../../adapters/community.ts';
import { useParley, useView } from '../../use-parley.ts';

/** What this place is called, and its picture: as it was last, and asked for with every connection. */
export function useCommunityHead(): CommunityHead | null {
  const parley = useParley();
  const { state } = useView('connection', (parley) => parley.connection);
  useEffect(() => {
    if (state !== 'online') return;
    parley
      .call('community:find', {})
      .then(noteCommunity)
      .catch((error: unknown) => console.warn('Nothing new is known of this community.', error));
  }, [parley, state]);
  return useSyncExternalStore(onCommunityHead, communityHead);
}
