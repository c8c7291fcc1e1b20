import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Result } from '../protocol/commands.ts';
import { protocolVersion } from '../protocol/version.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { MemoryCache } from './cache-memory.ts';
import { Parley } from './parley.ts';
import type { Transport, TransportHandlers } from './transport.ts';

const ada = { id: 'ada', name: 'Ada', role: 'guest' as const };
const nothingNew = { me: ada, feeds: [] } satisfies Result<'feed:sync'>;

/** A connection that answers, or swallows what is asked. */
class Wire implements Transport {
  handlers: TransportHandlers | null = null;
  swallows = false;
  reconnects = 0;

  open(handlers: TransportHandlers): void {
    this.handlers = handlers;
    const person = ada;
    handlers.onEvent('hello', { person, protocol: protocolVersion, greeting: '' });
  }

  request(): Promise<never> {
    if (this.swallows) return new Promise(() => undefined);
    return Promise.resolve(nothingNew) as Promise<never>;
  }

  reconnect(): void {
    this.reconnects++;
  }

  presentToken = () => undefined;
  close = () => undefined;
}

let clock: ManualClock;
let wire: Wire;
let parley: Parley;

beforeEach(async () => {
  clock = new ManualClock();
  wire = new Wire();
  parley = new Parley({ transport: wire, cache: new MemoryCache(), clock });
  onTestFinished(() => parley.stop());
  await parley.start();
  await expect.poll(() => parley.connection.state).toBe('online');
});

test('after a sleep a connection that still answers is kept', async () => {
  parley.wake();
  await new Promise((resolve) => setImmediate(resolve));
  clock.pass(60_000);
  expect(wire.reconnects).toBe(0);
});

test('after a sleep a connection that answers nothing is made anew', () => {
  wire.swallows = true;
  parley.wake();
  clock.pass(3_000);
  expect(wire.reconnects).toBe(0);
  clock.pass(2_000);
  expect(wire.reconnects).toBe(1);
});

test('after a sleep a lost connection is made anew at once', () => {
  wire.handlers?.onClose();
  parley.wake();
  expect(wire.reconnects).toBe(1);
});
