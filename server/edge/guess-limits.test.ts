import { expect, test } from 'vitest';
import { GuessLimits } from './guess-limits.ts';

const hour = 60 * 60 * 1000;
const wrong = async () => false;
const right = async () => true;

function open() {
  const clock = { now: 0 };
  const limits = new GuessLimits({ burst: 10, perSecond: 0.0027 }, () => clock.now);
  const guess = (handle: string, address: string, device: string | null = null, look = wrong) =>
    limits.take({ handle, address, device }, look).then(
      () => true,
      () => false,
    );
  return { clock, guess };
}

test('one account is guessed at 20 times in an hour, from however many addresses', async () => {
  const { clock, guess } = open();
  let guesses = 0;
  for (; clock.now < hour; clock.now += 1000) {
    if (await guess('mel', `address ${clock.now}`)) guesses++;
  }
  expect(guesses).toBeGreaterThan(15);
  expect(guesses).toBeLessThanOrEqual(20);
});

test('meanwhile its owner signs in on their own device, and everybody else in their accounts', async () => {
  const { guess } = open();
  while (await guess('mel', 'a'));
  expect(await guess('mel', 'b', null, right)).toBe(false);
  expect(await guess('mel', 'b', 'known', right)).toBe(true);
  expect(await guess('olive', 'b', null, right)).toBe(true);
});

test('a known device has its own limit', async () => {
  const { guess } = open();
  for (let i = 0; i < 10; i++) expect(await guess('mel', 'a', 'known')).toBe(true);
  expect(await guess('mel', 'a', 'known')).toBe(false);
  expect(await guess('mel', 'a', 'another')).toBe(true);
});

test('one address has as many as five accounts, over all', async () => {
  const { guess } = open();
  let guesses = 0;
  while (await guess(`somebody ${guesses}`, 'a')) guesses++;
  expect(guesses).toBe(50);
  expect(await guess('mel', 'b')).toBe(true);
});

test('a flood of handles makes no guess forgotten, and keeps nobody out', async () => {
  const { guess } = open();
  while (await guess('mel', 'a'));
  for (let i = 0; i < 110_000; i++) await guess(`somebody ${i}`, `address ${i}`);
  expect(await guess('mel', 'b', null, right)).toBe(false);
  expect(await guess('olive', 'b', null, right)).toBe(true);
});

test('what was right, or could not be looked at, costs nothing', async () => {
  const { guess } = open();
  for (let i = 0; i < 100; i++) expect(await guess('mel', 'a', null, right)).toBe(true);
  const fails = () => Promise.reject(new Error('too busy'));
  for (let i = 0; i < 100; i++) expect(await guess('mel', 'a', null, fails)).toBe(false);
  expect(await guess('mel', 'a')).toBe(true);
});

test('many in the same moment are many', async () => {
  const { guess } = open();
  const all = await Promise.all(Array.from({ length: 100 }, () => guess('mel', 'a')));
  expect(all.filter((passed) => passed)).toHaveLength(10);
});
