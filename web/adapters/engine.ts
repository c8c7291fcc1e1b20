import { MemoryCache } from '../../client/cache-memory.ts';
import { Parley, type ParleyOptions } from '../../client/parley.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import { queryParameter } from './address.ts';
import { openIndexedDbCache } from './indexeddb-cache.ts';
import { openTabs } from './tabs.ts';
import { onWake } from './wake.ts';

/** The engine behind every screen, with this browser's cache and transport. Not yet started. */
export async function buildEngine(): Promise<Parley> {
  // Some proxies swallow WebSockets without saying so; `?transport=polling` goes around them.
  const webSocket = queryParameter('transport') !== 'polling';
  const transport = new SocketIoTransport(location.origin, { webSocket });
  const parley = new Parley({ transport, ...(await openStorage()) });
  onWake(() => parley.wake());
  return parley;
}

/** What all tabs share; in a browser that keeps nothing each tab is alone. */
async function openStorage(): Promise<Pick<ParleyOptions, 'cache' | 'siblings'>> {
  try {
    return { cache: await openIndexedDbCache(), siblings: openTabs('parley') };
  } catch (error) {
    console.warn('Parley cannot keep anything in this browser; a reload begins afresh.', error);
    return { cache: new MemoryCache() };
  }
}
