import { expect, test } from 'vitest';
import { ParleyError } from '../../protocol/errors.ts';
import { ManualClock } from '../../test/kit/manual-clock.ts';
import type { Store } from '../store/store.ts';
import { startSweeper } from './sweeper.ts';

const minute = 60_000;
/** Of a store with so many full batches. */
function open(batches: number) {
  const clock = new ManualClock();
  const asked: unknown[] = [];
  const errors: unknown[] = [];
  const sweep = async (name: string, input: unknown) => {
    asked.push(name, input);
    if (batches < 0) throw new ParleyError('unavailable', 'not now');
    return { removed: 1, isDone: batches-- === 0 };
  };
  const store = { write: sweep } as unknown as Store;
  const { now, after } = clock;
  const stop = startSweeper({ store, now, after, onError: (error) => errors.push(error) });
  /** Lets time pass, and the answers arrive. */
  const pass = async (millis: number) => {
    clock.pass(millis);
    await new Promise((resolve) => setImmediate(resolve));
    return asked.splice(0).filter((each) => each === 'sweep').length;
  };
  return { pass, stop, errors };
}

test('sweeps soon after the start, batch after batch until all is done, and then every hour', async () => {
  const { pass, stop } = open(2);
  expect(await pass(0)).toBe(0);
  expect(await pass(minute)).toBe(1);
  expect(await pass(1_000)).toBe(1);
  expect(await pass(1_000)).toBe(1);
  expect(await pass(59 * minute)).toBe(0);
  expect(await pass(minute)).toBe(1);
  stop();
  expect(await pass(24 * 60 * minute)).toBe(0);
});

test('a store that cannot write is asked again later', async () => {
  const { pass, errors } = open(-1);
  expect(await pass(minute)).toBe(1);
  expect(await pass(minute)).toBe(0);
  expect(await pass(60 * minute)).toBe(1);
  expect(errors).toEqual([]);
});
