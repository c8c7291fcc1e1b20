import { MemoryCache } from '../../client/cache-memory.ts';
import { Parley } from '../../client/parley.ts';
import type { Transport } from '../../client/transport.ts';
import { Unreachable } from '../../client/transport.ts';

/** An engine that reaches nobody, for components that send commands when they are used. */
export function stillEngine(): Parley {
  const transport: Transport = {
    open: () => undefined,
    close: () => undefined,
    reconnect: () => undefined,
    presentToken: () => undefined,
    request: () => Promise.reject(new Unreachable()),
  };
  return new Parley({ transport, cache: new MemoryCache() });
}
