import { expect, test } from 'vitest';
import { floods } from './floods.ts';
import { fuzz } from './run-fuzz.ts';
import { Watch } from './watch.ts';

const { FUZZ_ROUNDS, FUZZ_SEED } = process.env;
const rounds = Number(FUZZ_ROUNDS);
const first = Number(FUZZ_SEED);

test(`${rounds} attacks on each transport, from seed ${first} on`, async () => {
  const watch = await Watch.begin();
  expect([...(await fuzz(watch, rounds, first)), ...(await watch.end())]).toEqual([]);
});

test.each(Object.entries(floods))('a flood: %s', async (_what, flood) => {
  const watch = await Watch.begin();
  await flood(watch.server, watch.token);
  expect(await watch.end()).toEqual([]);
});
