import { expect, test } from 'vitest';
import { floods } from './floods.ts';
import { type AttackName, attackOnce, fuzz } from './run-fuzz.ts';
import { Watch } from './watch.ts';

/** Attacks on each transport, enough to meet every command and every kind of broken frame. */
const rounds = 50;

/** Attacks that once found something, and what it was. */
const found: readonly [what: string, AttackName, seed: number][] = [
  ['the name of a command that is too long was refused in words of the library', 'HTTP', 40],
];

test('whatever arrives, every answer is in order and nobody else is disturbed', async () => {
  const watch = await Watch.begin();
  const wrong: string[] = [];
  for (const [what, name, seed] of found) {
    for (const answer of await attackOnce(watch, name, seed)) wrong.push(`${what}: ${answer}`);
  }
  wrong.push(...(await fuzz(watch, rounds, 0)));
  expect([...wrong, ...(await watch.end())]).toEqual([]);
}, 60_000);

test('a flood costs the sender the connection and the server little memory', async () => {
  const watch = await Watch.begin();
  for (const name of ['pings', 'nonsense', 'a hundred thousand rooms at once'] as const) {
    await floods[name](watch.server, watch.token);
  }
  expect(await watch.end()).toEqual([]);
}, 60_000);
