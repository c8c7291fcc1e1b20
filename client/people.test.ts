import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../protocol/commands.ts';
import type { Person, RoomRole } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { newId } from '../protocol/uuid.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import type { Ask } from './catch-up.ts';
import { People } from './people.ts';
import { Unreachable } from './transport.ts';

const me = { id: newId(), name: 'Ada', role: 'guest' as const };
const roomId = newId();
const lobbyId = newId();

let clock: ManualClock;
let people: People;
/** Why the lists cannot be had; null when they can. */
let trouble: Error | null;
/** Who is listed as a member. */
let members: Person[];
/** Whether there are more pages of them, without end. */
let endless: boolean;
/** Who is here, from somewhere on. */
let here: (after?: string) => Result<'presence:list'>;
/** Before the lists are answered. */
let pause: Promise<unknown>;

beforeEach(() => {
  clock = new ManualClock();
  trouble = null;
  members = [];
  endless = false;
  pause = Promise.resolve();
  here = () => ({ people: [me], count: 1, crowded: false, next: null });
  const ask = async (name: string, { after }: { after?: string }) => {
    const listed = members.map((person) => ({ person, member: { role: 'member' } }));
    await pause;
    if (trouble) throw trouble;
    return name === 'presence:list' ? here(after) : { members: listed, more: endless };
  };
  people = new People({
    clock,
    ask: ask as Ask,
    learn: () => undefined,
    fire: () => undefined,
    noticesChanged: () => undefined,
    lastSeq: () => 0,
    isLobby: (id) => id === lobbyId,
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

test('it is told whether everybody in the room is listed: of very many, the first are', async () => {
  members = Array.from({ length: 100 }, () => ({ ...bob, id: newId() }));
  await people.look(roomId, me);
  expect(people.view(roomId)).toMatchObject({ status: 'ready', complete: true });
  endless = true;
  await people.reconnected(() => true);
  expect(people.view(roomId)).toMatchObject({ status: 'ready', complete: false });
});

describe('what is told of comings and goings', () => {
  function memberChange(id: string, isMember: boolean, role: RoomRole = 'member') {
    const leftAt = isMember ? null : 2;
    const member = { roomId: id, personId: bob.id, joinedAt: 1, leftAt, role, version: 1 };
    people.memberChanged({ kind: 'member', version: 1, member, person: bob });
  }
  const presence = { roomId: lobbyId, count: 2, crowded: false, joined: [], left: [] };
  const told = (id: string) => people.notices(id).map(({ kind }) => kind);

  test('in a room it is who becomes a member and is none any more, and nothing of presence', async () => {
    await people.look(roomId, me);
    memberChange(roomId, true);
    memberChange(roomId, true, 'moderator');
    people.presence({ ...presence, roomId, joined: [bob] });
    people.presence({ ...presence, roomId, left: [bob] });
    expect(told(roomId)).toEqual(['joined']);
    memberChange(roomId, false);
    expect(told(roomId)).toEqual(['joined', 'gone']);
  });

  test('in the lobby also who comes in and goes away; whoever is new has only joined', async () => {
    await people.look(lobbyId, me);
    memberChange(lobbyId, true);
    people.presence({ ...presence, joined: [bob] });
    expect(told(lobbyId)).toEqual(['joined']);
    people.presence({ ...presence, left: [bob] });
    people.presence({ ...presence, joined: [bob] });
    expect(told(lobbyId)).toEqual(['joined', 'went', 'came']);
  });

  test('whoever may have been a member before has not joined: of very many not all are listed', async () => {
    endless = true;
    members = Array.from({ length: 100 }, () => ({ ...bob, id: newId() }));
    await people.look(roomId, me);
    memberChange(roomId, true, 'moderator');
    expect(told(roomId)).toEqual([]);
  });
});

describe('a crowd', () => {
  const crowd = Array.from({ length: 500 }, (_, index) => ({
    ...bob,
    id: newId(),
    name: `G${index}`,
  }));
  const presence = { roomId, count: 500, crowded: true, joined: [], left: [] };

  beforeEach(async () => {
    await people.reconnected(() => true);
    here = (after) => {
      const start = after === undefined ? 0 : Number(after);
      const next = start + 50 < crowd.length ? `${start + 50}` : null;
      return { people: crowd.slice(start, start + 50), count: 500, crowded: true, next };
    };
  });

  test('is counted, and its people come a page at a time', async () => {
    await people.look(roomId, me);
    expect(people.view(roomId)).toMatchObject({ count: 500, crowded: true, more: 'idle' });
    expect(people.view(roomId).here).toEqual(crowd.slice(0, 50));
    people.presence({ ...presence, count: 498 });
    expect(people.view(roomId).count).toBe(498);
    const more = people.loadMore(roomId);
    expect(people.view(roomId).more).toBe('loading');
    await people.loadMore(roomId);
    await more;
    expect(people.view(roomId).here).toEqual(crowd.slice(0, 100));
    trouble = new Unreachable();
    await expect(people.loadMore(roomId)).rejects.toThrow(Unreachable);
    expect(people.view(roomId).more).toBe('failed');
    trouble = null;
    for (let i = 0; i < 20; i++) await people.loadMore(roomId);
    expect(people.view(roomId)).toMatchObject({ here: crowd, more: 'none' });
    expect(people.notices(roomId)).toEqual([]);
  });

  test('that a room has become is asked for anew, and so is what is left of one', async () => {
    const asCrowd = here;
    here = () => ({ people: [me, bob], count: 2, crowded: false, next: null });
    await people.look(roomId, me);
    expect(people.view(roomId)).toMatchObject({ count: 2, crowded: false });
    here = asCrowd;
    people.presence(presence);
    await expect.poll(() => people.view(roomId)).toMatchObject({ count: 500, crowded: true });
    here = () => ({ people: [me], count: 1, crowded: false, next: null });
    people.presence({ ...presence, count: 1, crowded: false, left: [bob] });
    await expect.poll(() => people.view(roomId)).toMatchObject({ count: 1, here: [me] });
    expect(people.notices(roomId)).toEqual([]);
  });
});
