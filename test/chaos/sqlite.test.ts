import { expect, test } from 'vitest';
import { parleyOnSqlite } from './parley-on-sqlite.ts';
import { runChaos } from './run-chaos.ts';

test('killed and cut off while many write: on SQLite nothing is lost, missing, doubled or out of order', async () => {
  const report = await runChaos(await parleyOnSqlite(), { kills: 8, seed: 1 });
  expect(report.verdict).toEqual({ lost: [], missing: [], duplicated: [], reordered: [] });
  expect(report.restless).toEqual([]);
}, 120_000);
