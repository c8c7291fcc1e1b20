import { expect, test } from 'vitest';
import { parleyOnPostgres } from './parley-on-postgres.ts';
import { runChaos } from './run-chaos.ts';

test('killed and cut off while many write: on PostgreSQL nothing is lost, missing, doubled or out of order', async () => {
  const report = await runChaos(await parleyOnPostgres(), { kills: 5, seed: 1 });
  expect(report.verdict).toEqual({ lost: [], missing: [], duplicated: [], reordered: [] });
  expect(report.restless).toEqual([]);
}, 120_000);
