import { beforeEach, expect, test } from 'vitest';
import type { Person } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { newId } from '../protocol/uuid.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import type { Ask } from './catch-up.ts';
import { People } from './people.ts';
import { Unreachable } from './transport.ts';

const me = { id: newId(), name: 'Ada', role: 'guest' as const };
const roomId = newId();

let clock: ManualClock;
let people: People;
/** Why the lists cannot be had; null when they can. */
let trouble: Error | null;
/** Who is listed as a member. */
let members: Person[];
/** Before the lists are answered. */
let pause: Promise<unknown>;

beforeEach(() => {
  clock = new ManualClock();
  trouble = null;
  members = [];
  pause = Promise.resolve();
  const ask = async (name: string) => {
    const listed = members.map((person) => ({ person }));
    await pause;
    if (trouble) throw trouble;
    const here = { people: [me], count: 1, crowded: false, next: null };
    return name === 'presence:list' ? here : { members: listed, more: false };
  };
  people = new People({
    clock,
    ask: ask as Ask,
    learn: () => undefined,
    fire: () => undefined,
    noticesChanged: () => undefined,
    lastSeq: () => 0,
  });
});

test.each([
  ['refuses', new ParleyError('rate_limited', 'too many')],
  ['does not answer in time', new Unreachable()],
])('lists that a connected server %s are asked for again by themselves', async (_how, error) => {
  await people.reconnected(() => true);
  trouble = error;
  await expect(people.look(roomId, me)).rejects.toThrow(error);
  expect(people.view(roomId).status).toBe('failed');
  trouble = null;
  clock.pass(60_000);
  await expect.poll(() => people.view(roomId)).toMatchObject({ status: 'ready', here: [me] });
});

test('without a connection nothing is asked for', async () => {
  await people.reconnected(() => true);
  trouble = new ParleyError('rate_limited', 'too many');
  await expect(people.look(roomId, me)).rejects.toThrow('too many');
  people.disconnected();
  trouble = new Unreachable();
  const otherId = newId();
  await expect(people.look(otherId, me)).rejects.toThrow(Unreachable);
  trouble = null;
  clock.pass(60_000);
  await new Promise((resolve) => setImmediate(resolve));
  for (const id of [roomId, otherId]) expect(people.view(id).status).toBe('failed');
  await people.reconnected(() => true);
  expect(people.view(roomId).status).toBe('ready');
});

test('a room that is opened again is looked at again if the first time failed', async () => {
  trouble = new Unreachable();
  await expect(people.look(roomId, me)).rejects.toThrow(Unreachable);
  trouble = null;
  await people.look(roomId, me);
  expect(people.view(roomId)).toMatchObject({ status: 'ready', here: [me] });
});

const bob = { id: newId(), name: 'Bob', role: 'guest' as const };

test('of a room that begins anew the members are asked for again', async () => {
  await people.reconnected(() => true);
  await people.look(roomId, me);
  members = [bob];
  await people.reset(roomId, true);
  expect(people.view(roomId)).toMatchObject({ status: 'ready', away: [bob] });
});

test('of a room that begins anew while nobody looks the members are asked for at the next look', async () => {
  await people.reconnected(() => true);
  await people.look(roomId, me);
  members = [bob];
  await people.reset(roomId, false);
  await people.look(roomId, me);
  expect(people.view(roomId)).toMatchObject({ status: 'ready', away: [bob] });
});

test('of two lists the one that was asked for last counts, whichever comes last', async () => {
  await people.reconnected(() => true);
  const { promise, resolve } = Promise.withResolvers<void>();
  pause = promise;
  const first = people.look(roomId, me);
  members = [bob];
  pause = Promise.resolve();
  await people.reset(roomId, true);
  resolve();
  await first;
  expect(people.view(roomId)).toMatchObject({ status: 'ready', away: [bob] });
});
