import { MemoryCache } from '../../client/cache-memory.ts';
import { Parley, type ParleyOptions } from '../../client/parley.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import { queryParameter } from './address.ts';
import { type IndexedDbCache, openIndexedDbCache } from './indexeddb-cache.ts';
import { belongsTo } from './personal-store.ts';
import { openTabs } from './tabs.ts';
import { idle } from './updates.ts';
import { onWake } from './wake.ts';

/** The engine behind every screen, with this browser's cache and transport. Not yet started. */
export async function buildEngine(): Promise<Parley> {
  // Some proxies swallow WebSockets without saying so; `?transport=polling` goes around them.
  const webSocket = queryParameter('transport') !== 'polling';
  const transport = new SocketIoTransport(location.origin, { webSocket });
  const parley = new Parley({ transport, ...(await openStorage()) });
  onWake(() => parley.wake());
  followPerson(parley);
  return parley;
}

/** Before any screen hears of it; who is signed in is not known before the cache or the server says. */
function followPerson(parley: Parley): void {
  const follow = () => {
    if (parley.me) belongsTo(parley.me.id);
    else if (parley.connection.state === 'signed-out') belongsTo(null);
  };
  parley.subscribe('me', follow);
  parley.subscribe('connection', follow);
}

/** Every so often what the browser remembers is cut back to what is worth it, in ms. */
const pruneMillis = 60 * 60_000;
/** Not while the page has better things to do: it has just been opened. */
const settledMillis = 30_000;

function pruneWhenIdle(cache: IndexedDbCache): void {
  const pruneNow = () => {
    idle()
      .then(() => cache.prune(Date.now()))
      .catch((error: unknown) => console.warn('Parley could not tidy what it remembers.', error));
  };
  setTimeout(pruneNow, settledMillis);
  setInterval(pruneNow, pruneMillis);
}

/** What all tabs share; in a browser that keeps nothing each tab is alone. */
async function openStorage(): Promise<Pick<ParleyOptions, 'cache' | 'siblings' | 'storage'>> {
  try {
    const cache = await openIndexedDbCache();
    pruneWhenIdle(cache);
    return { cache, siblings: openTabs('parley') };
  } catch (error) {
    console.warn('Parley cannot keep anything in this browser; a reload begins afresh.', error);
    return { cache: new MemoryCache(), storage: 'refused' };
  }
}
