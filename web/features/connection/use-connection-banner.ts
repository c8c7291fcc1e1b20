import { useEffect, useState } from 'react';
import type { ConnectionView } from '../../../client/views.ts';
import { useView } from '../../use-parley.ts';

/** Most connections are up before this many milliseconds, and saying so would only flicker. */
const patience = 1_200;
/** How long "Back online" stays, in milliseconds. */
const farewell = 2_500;

export type BannerKind =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'offline'; readonly since: number }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'back' };

/** What there is to say about the connection; null nearly always. */
export function useConnectionBanner(): BannerKind | null {
  const connection = useView('connection', (parley) => parley.connection);
  const [wasOffline, setWasOffline] = useState(false);
  const [waited, setWaited] = useState(false);

  if (connection.state === 'offline' && !wasOffline) setWasOffline(true);

  useEffect(() => {
    if (connection.state === 'online' && wasOffline) {
      const timer = setTimeout(() => setWasOffline(false), farewell);
      return () => clearTimeout(timer);
    }
    if (connection.state === 'connecting') {
      const timer = setTimeout(() => setWaited(true), patience);
      return () => clearTimeout(timer);
    }
    setWaited(false);
  }, [connection.state, wasOffline]);

  return bannerFor(connection, wasOffline, waited);
}

function bannerFor(
  connection: ConnectionView,
  wasOffline: boolean,
  waited: boolean,
): BannerKind | null {
  switch (connection.state) {
    case 'offline':
      return { kind: 'offline', since: connection.since };
    case 'connecting':
      return waited || wasOffline ? { kind: 'connecting' } : null;
    case 'online':
      return wasOffline ? { kind: 'back' } : null;
    case 'outdated':
      return { kind: 'outdated' };
    case 'signed-out':
      return null;
  }
}
