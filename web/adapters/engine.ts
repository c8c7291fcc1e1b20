import { Parley } from '../../client/parley.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import { queryParameter } from './address.ts';
import { openCache } from './indexeddb-cache.ts';

/** The engine behind every screen, with this browser's cache and transport. Not yet started. */
export async function buildEngine(): Promise<Parley> {
  // Some proxies swallow WebSockets without saying so; `?transport=polling` goes around them.
  const webSocket = queryParameter('transport') !== 'polling';
  return new Parley({
    transport: new SocketIoTransport(location.origin, { webSocket }),
    cache: await openCache(),
  });
}
