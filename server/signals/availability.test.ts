import { beforeEach, describe, expect, test } from 'vitest';
import type { Availability } from '../../protocol/availability.ts';
import { Listener, somebody } from '../../test/kit/listener.ts';
import { ManualClock } from '../../test/kit/manual-clock.ts';
import {
  type AvailabilityChange,
  changedAvailability,
  forever,
  type KeptAvailability,
  noStatus,
  plainAvailability,
} from '../domain/availability.ts';
import { LocalRooms } from '../fanout/local-rooms.ts';
import { Presence } from './presence.ts';

const graceMillis = 5_000;
const mergeMillis = 1_000;
const minute = 60_000;

let clock: ManualClock;
let rooms: LocalRooms;
let presence: Presence;
let ada: Listener;
let bo: Listener;
/** How it is with Ada. */
let kept: KeptAvailability;

beforeEach(async () => {
  clock = new ManualClock();
  rooms = new LocalRooms();
  presence = new Presence(rooms, { graceMillis, mergeMillis, timers: clock });
  kept = plainAvailability;
  [ada, bo] = [new Listener(somebody('Ada')), new Listener(somebody('Bo'))];
  await attach(bo);
  presence.watch(bo, [ada.person.id]);
  await attach(ada);
  settle();
  expect(told()).toEqual([{ id: ada.person.id, here: true }]);
  forget();
});

async function attach(listener: Listener, roomIds = ['tea']): Promise<void> {
  await rooms.attach(listener, async () => {
    const about = listener.person.id === ada.person.id ? kept : plainAvailability;
    rooms.setAvailability(listener.person.id, about, listener);
    return roomIds;
  });
}

/** Ada says it. */
function say(change: AvailabilityChange): void {
  kept = changedAvailability(kept, change, clock.now());
  rooms.setAvailability(ada.person.id, kept);
}

function settle(): void {
  clock.pass(graceMillis + mergeMillis * 2);
}

function forget(): void {
  ada.received.length = 0;
  bo.received.length = 0;
}

/** All that Bo was told of those whom he watches. */
function told(listener = bo): Availability[] {
  const events = listener.heard('availability') as { people: Availability[] }[];
  return events.flatMap(({ people }) => people);
}

const tea = (until: number) => ({ emoji: '🍵', text: 'Tea', until });

describe('a status', () => {
  test('is told to whoever watches, once, and to the person’s own devices at once', () => {
    say({ status: tea(clock.now() + minute) });
    expect(ada.heard('own-availability')).toEqual([
      {
        version: 1,
        status: { emoji: '🍵', text: 'Tea', expiresIn: minute },
        quiet: null,
        invisible: null,
      },
    ]);
    say({ quietUntil: forever });
    clock.pass(mergeMillis);
    expect(told()).toEqual([
      {
        id: ada.person.id,
        here: true,
        quiet: { expiresIn: null },
        status: { emoji: '🍵', text: 'Tea', expiresIn: minute - mergeMillis },
      },
    ]);
  });

  test('that is over is not told any more, and one of somebody who has gone still is', () => {
    say({ status: tea(clock.now() + minute), quietUntil: clock.now() + minute });
    settle();
    forget();
    rooms.detach(ada);
    settle();
    expect(told()).toMatchObject([{ here: false, status: { text: 'Tea' } }]);
    expect(told()[0]).not.toHaveProperty('quiet');
    expect(presence.of(ada.person.id, kept)).toHaveProperty('status');
    clock.pass(minute);
    expect(presence.of(ada.person.id, kept)).toEqual({ id: ada.person.id, here: false });
  });

  test('a second device is told of it when it comes, one that knows nothing newer', async () => {
    say({ status: tea(forever) });
    const phone = new Listener(ada.person);
    const older = plainAvailability;
    await rooms.attach(phone, async () => {
      rooms.setAvailability(ada.person.id, older, phone);
      return ['tea'];
    });
    expect(phone.heard('own-availability')).toMatchObject([
      { version: 1, status: { text: 'Tea' } },
    ]);
  });
});

describe('somebody invisible', () => {
  test('looks like somebody who went, in rooms, lists and to whoever watches', () => {
    say({ invisibleUntil: forever });
    settle();
    const invisible = told();
    const packets = bo.heard('presence');
    expect(presence.page('tea', undefined, 10).people.map(({ name }) => name)).toEqual(['Bo']);
    expect(ada.heard('own-availability')).toMatchObject([{ invisible: { expiresIn: null } }]);
    say({ invisibleUntil: 0 });
    settle();
    forget();
    rooms.detach(ada);
    settle();
    expect(invisible).toEqual(told());
    expect(packets).toEqual(bo.heard('presence'));
  });

  test('is not betrayed by what they do, by coming or by going', async () => {
    say({ status: tea(forever) });
    say({ invisibleUntil: forever });
    settle();
    forget();
    say({ status: { emoji: '', text: 'Secret', until: forever } });
    say({ quietUntil: forever });
    say({ status: noStatus });
    rooms.detach(ada);
    settle();
    await attach(ada, ['tea', 'coffee']);
    settle();
    expect(bo.received).toEqual([]);
    expect(presence.countIn('tea').count).toBe(1);
    expect(presence.of(ada.person.id, kept)).toMatchObject({
      here: false,
      status: { text: 'Tea' },
    });
    expect(presence.isInvisible(ada.person.id)).toBe(true);
  });

  test('is seen again when that is over, by itself', () => {
    say({ invisibleUntil: clock.now() + 40 * 24 * 60 * minute });
    say({ status: tea(forever) });
    settle();
    forget();
    clock.pass(40 * 24 * 60 * minute);
    settle();
    expect(told()).toMatchObject([{ here: true, status: { text: 'Tea' } }]);
    expect(bo.heard('presence')).toMatchObject([{ joined: [{ name: 'Ada' }] }]);
  });

  test('is not shown before it is known that they are', async () => {
    const cy = new Listener(somebody('Cy'));
    await rooms.attach(cy, async () => {
      // Somebody makes them a member while it is being read.
      rooms.setMembership(cy.person.id, 'tea', true);
      clock.pass(mergeMillis * 2);
      const hidden = changedAvailability(kept, { invisibleUntil: forever }, clock.now());
      rooms.setAvailability(cy.person.id, hidden, cy);
      return ['tea'];
    });
    settle();
    expect(bo.received).toEqual([]);
  });
});

describe('who shares no room', () => {
  test('is told nothing, whomever they watch', async () => {
    const eve = new Listener(somebody('Eve'));
    await attach(eve, ['coffee']);
    presence.watch(eve, [ada.person.id, bo.person.id]);
    say({ status: tea(forever) });
    rooms.detach(ada);
    settle();
    await attach(ada);
    settle();
    expect(told(eve)).toEqual([]);
    rooms.setMembership(eve.person.id, 'tea', true);
    say({ status: noStatus });
    settle();
    expect(told(eve)).toMatchObject([{ id: ada.person.id, here: true }]);
  });

  test('any more is told that they are not here, and nothing from then on', () => {
    rooms.setMembership(ada.person.id, 'tea', false);
    expect(told()).toEqual([{ id: ada.person.id, here: false }]);
    forget();
    say({ status: tea(forever) });
    rooms.detach(ada);
    settle();
    expect(told()).toEqual([]);
  });

  test('because they were removed themselves is told nothing from then on', () => {
    rooms.setMembership(bo.person.id, 'tea', false);
    forget();
    say({ status: tea(forever) });
    rooms.detach(ada);
    settle();
    expect(bo.received).toEqual([]);
  });

  test('in one of two rooms is told as before', async () => {
    for (const { person } of [ada, bo]) rooms.setMembership(person.id, 'coffee', true);
    rooms.setMembership(ada.person.id, 'tea', false);
    say({ quietUntil: forever });
    settle();
    expect(told().at(-1)).toMatchObject({ here: true, quiet: { expiresIn: null } });
    expect(told()).not.toContainEqual({ id: ada.person.id, here: false });
  });
});

describe('away', () => {
  test('is who has touched none of their devices for a while, and who is invisible is never seen to be', async () => {
    const phone = new Listener(ada.person);
    presence.setIdle(ada, true);
    await attach(phone);
    settle();
    expect(told()).toEqual([{ id: ada.person.id, here: true }]);
    forget();
    presence.setIdle(phone, true);
    settle();
    expect(told()).toEqual([{ id: ada.person.id, here: true, away: true }]);
    forget();
    presence.setIdle(ada, false);
    settle();
    expect(told()).toEqual([{ id: ada.person.id, here: true }]);
    say({ invisibleUntil: forever });
    settle();
    forget();
    presence.setIdle(ada, true);
    settle();
    expect(told()).toEqual([]);
  });

  test('is who has gone from the one device that was touched', async () => {
    const phone = new Listener(ada.person);
    await attach(phone);
    presence.setIdle(ada, true);
    rooms.detach(phone);
    settle();
    expect(told()).toEqual([{ id: ada.person.id, here: true, away: true }]);
    forget();
    rooms.detach(ada);
    settle();
    expect(told()).toEqual([{ id: ada.person.id, here: false }]);
  });
});

test('of a thousand who come at once each one is told of those they watch, in a packet or two', async () => {
  const crowd = Array.from({ length: 1_000 }, (_, index) => new Listener(somebody(`G${index}`)));
  const screenful = crowd.slice(500, 520).map(({ person }) => person.id);
  for (const listener of crowd) {
    await attach(listener);
    presence.watch(listener, screenful);
  }
  settle();
  const events = crowd.map((listener) => listener.heard('availability'));
  expect(Math.max(...events.map((heard) => heard.length))).toBeLessThanOrEqual(2);
  expect(new Set(told(crowd[999]).map(({ id }) => id))).toEqual(new Set(screenful));
  // Encoded once for all who watch the same.
  expect(new Set(events.flat()).size).toBeLessThanOrEqual(2);
});

test('a connection that is gone, or watches others now, is told nothing', () => {
  presence.watch(bo, []);
  say({ status: tea(forever) });
  settle();
  expect(told()).toEqual([]);
  presence.watch(bo, [ada.person.id]);
  rooms.detach(bo);
  forget();
  say({ status: noStatus });
  settle();
  expect(bo.received).toEqual([]);
});
