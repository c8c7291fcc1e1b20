import { beforeEach, expect, test } from 'vitest';
import type { Signal } from '../../protocol/signals.ts';
import { nameKey } from '../../protocol/text.ts';
import { Listener, somebody } from '../../test/kit/listener.ts';
import { ManualClock } from '../../test/kit/manual-clock.ts';
import { plainAvailability } from '../domain/availability.ts';
import { LocalRooms } from '../fanout/local-rooms.ts';
import { Presence } from './presence.ts';
import { crowdFrom, crowdUntil } from './present-room.ts';

type Packet = Signal<'presence'>;

const graceMillis = 5_000;
const mergeMillis = 1_000;

let clock: ManualClock;
let rooms: LocalRooms;
let presence: Presence;
let watcher: Listener;

beforeEach(async () => {
  clock = new ManualClock();
  rooms = new LocalRooms();
  presence = new Presence(rooms, { graceMillis, mergeMillis, timers: clock });
  watcher = new Listener(somebody('Watcher'));
  await attach(watcher);
  clock.pass(mergeMillis);
  watcher.received.length = 0;
});

/** As a peer does it. */
async function attach(
  listener: Listener,
  roomIds = ['lobby'],
  kept = plainAvailability,
  where = rooms,
): Promise<void> {
  await where.attach(listener, async () => {
    where.setAvailability(listener.person.id, kept, listener);
    return roomIds;
  });
}

async function come(person = somebody('Ada')): Promise<Listener> {
  const listener = new Listener(person);
  await attach(listener);
  return listener;
}

function names(): string[] {
  return presence
    .page('lobby', undefined, 1_000)
    .people.map(({ name }) => name)
    .sort();
}

test('who comes and who goes is told once', async () => {
  const ada = await come();
  clock.pass(mergeMillis);
  expect(watcher.heard('presence')).toEqual([
    { roomId: 'lobby', count: 2, crowded: false, joined: [ada.person], left: [] },
  ]);
  rooms.detach(ada);
  clock.pass(graceMillis + mergeMillis);
  expect(watcher.heard('presence').slice(1)).toEqual([
    { roomId: 'lobby', count: 1, crowded: false, joined: [], left: [ada.person] },
  ]);
  expect(names()).toEqual(['Watcher']);
});

test('when hundreds come at once, no packet holds them all, and all are told of', async () => {
  const crowd = Array.from({ length: 250 }, (_, index) => somebody(`Guest ${index}`));
  for (const person of crowd) await come(person);
  clock.pass(mergeMillis * 5);
  const packets = watcher.heard('presence') as { joined: { id: string }[] }[];
  expect(Math.max(...packets.map(({ joined }) => joined.length))).toBeLessThanOrEqual(100);
  const told = packets.flatMap(({ joined }) => joined.map(({ id }) => id));
  expect(told).toEqual(crowd.map(({ id }) => id));
});

test('a reload within the grace is neither a leaving nor a coming', async () => {
  const ada = await come();
  clock.pass(mergeMillis);
  watcher.received.length = 0;
  rooms.detach(ada);
  clock.pass(graceMillis - 1);
  await come(ada.person);
  clock.pass(graceMillis * 3);
  expect(watcher.received).toEqual([]);
  expect(names()).toEqual(['Ada', 'Watcher']);
});

test('who asked for the list in between is told of whoever came back, or went, since', async () => {
  const ada = await come();
  clock.pass(mergeMillis);
  watcher.received.length = 0;
  rooms.detach(ada);
  await come(somebody('Bob'));
  clock.pass(graceMillis - mergeMillis / 2);
  await come(somebody('Cy'));
  clock.pass(mergeMillis / 2);
  const listed = new Set(names());
  expect(listed).toEqual(new Set(['Bob', 'Cy', 'Watcher']));
  await come(ada.person);
  clock.pass(mergeMillis);
  const packets = watcher.heard('presence') as { joined: { name: string }[] }[];
  expect(packets.at(-1)?.joined).toEqual([ada.person]);
});

test('a second tab that closes is not a leaving', async () => {
  const ada = await come();
  const tab = await come(ada.person);
  clock.pass(mergeMillis);
  watcher.received.length = 0;
  rooms.detach(tab);
  clock.pass(graceMillis * 3);
  expect(watcher.received).toEqual([]);
});

test('many who come in one moment are one packet', async () => {
  for (let i = 0; i < 100; i++) await come(somebody(`Guest ${i}`));
  clock.pass(mergeMillis);
  const packets = watcher.heard('presence') as { joined: unknown[] }[];
  expect(packets.length).toBeLessThanOrEqual(2);
  expect(packets.flatMap(({ joined }) => joined)).toHaveLength(100);
});

test('a clock that is put back silences no room', async () => {
  let back = 0;
  const timers = { now: () => clock.now() - back, after: clock.after };
  const here = new LocalRooms();
  new Presence(here, { graceMillis, mergeMillis, timers });
  await attach(watcher, ['lobby'], plainAvailability, here);
  clock.pass(mergeMillis);
  watcher.received.length = 0;
  back = 3_600_000;
  await attach(new Listener(somebody('Ada')), ['lobby'], plainAvailability, here);
  clock.pass(mergeMillis);
  expect(watcher.heard('presence')).toMatchObject([{ joined: [{ name: 'Ada' }] }]);
});

test('leaving a room is seen at once, without the grace', async () => {
  const ada = await come();
  clock.pass(mergeMillis);
  watcher.received.length = 0;
  rooms.setMembership(ada.person.id, 'lobby', false);
  expect(names()).toEqual(['Watcher']);
  clock.pass(mergeMillis);
  expect(watcher.heard('presence')).toEqual([
    { roomId: 'lobby', count: 1, crowded: false, joined: [], left: [ada.person] },
  ]);
});

test('who leaves a room while away is not back in it when they come back', async () => {
  const ada = await come();
  rooms.detach(ada);
  rooms.setMembership(ada.person.id, 'lobby', false);
  await attach(new Listener(ada.person), []);
  clock.pass(graceMillis * 2);
  expect(names()).toEqual(['Watcher']);
});

test('of who comes and goes between two packets it is said that they went, never that they came', async () => {
  await come(somebody('Bo'));
  clock.pass(0);
  watcher.received.length = 0;
  const ada = await come();
  rooms.setMembership(ada.person.id, 'lobby', false);
  clock.pass(mergeMillis * 2);
  expect(watcher.heard('presence')).toEqual([
    { roomId: 'lobby', count: 2, crowded: false, joined: [], left: [ada.person] },
  ]);
});

test('who is called otherwise is listed so, and told so to whoever was not told of them yet', async () => {
  const ada = await come();
  const person = { ...ada.person, name: 'Countess', role: 'member' as const, handle: 'ada' };
  rooms.setPerson(person);
  expect(ada.person).toEqual(person);
  expect(names()).toEqual(['Countess', 'Watcher']);
  clock.pass(mergeMillis);
  expect(watcher.heard('presence')).toEqual([
    { roomId: 'lobby', count: 2, crowded: false, joined: [person], left: [] },
  ]);
});

test('who comes back under another name is listed so, and has never left', async () => {
  const ada = await come();
  clock.pass(mergeMillis);
  rooms.detach(ada);
  await come({ ...ada.person, name: 'Countess' });
  clock.pass(graceMillis + mergeMillis);
  expect(names()).toEqual(['Countess', 'Watcher']);
  expect(watcher.heard('presence')).toHaveLength(1);
});

/** So many guests, who come and listen. */
async function comeMany(count: number, pause = 0): Promise<Listener[]> {
  const crowd: Listener[] = [];
  for (let i = 0; i < count; i++) {
    crowd.push(await come(somebody(`Guest ${i}`)));
    if (pause > 0 && i % 100 === 99) clock.pass(pause);
  }
  return crowd;
}

test('ten thousand who come and go within ten seconds cost each a few packets, and nobody ten thousand names', async () => {
  const crowd = await comeMany(10_000, 100);
  clock.pass(60_000);
  const packets = crowd.flatMap((listener) => listener.heard('presence') as Packet[]);
  expect(packets.length).toBeLessThan(6 * crowd.length);
  const names = packets.reduce((sum, { joined, left }) => sum + joined.length + left.length, 0);
  expect(names).toBeLessThan(crowdFrom * crowdFrom);
  expect(watcher.heard('presence').at(-1)).toMatchObject({ count: 10_001, crowded: true });
  watcher.received.length = 0;
  for (const { person } of crowd) rooms.setMembership(person.id, 'lobby', false);
  clock.pass(60_000);
  expect(watcher.heard('presence').at(-1)).toMatchObject({ count: 1, crowded: false });
  expect(watcher.received.length).toBeLessThan(5);
});

test('a crowd is counted, and one that has shrunk is named again', async () => {
  const crowd = await comeMany(crowdFrom);
  clock.pass(mergeMillis * 5);
  expect(watcher.heard('presence')).toEqual([
    { roomId: 'lobby', count: crowdFrom + 1, crowded: true, joined: [], left: [] },
  ]);
  watcher.received.length = 0;
  const [first, ...others] = crowd;
  if (first) rooms.setMembership(first.person.id, 'lobby', false);
  clock.pass(mergeMillis);
  expect(watcher.heard('presence')).toMatchObject([{ count: crowdFrom, left: [] }]);
  for (const { person } of others.slice(0, crowdFrom - crowdUntil + 1)) {
    rooms.setMembership(person.id, 'lobby', false);
  }
  const ada = await come();
  clock.pass(mergeMillis * 5);
  expect(watcher.heard('presence').at(-1)).toMatchObject({
    count: crowdUntil,
    crowded: false,
    joined: [ada.person],
  });
});

test('a crowd that is asked for comes by name, a page at a time, everybody once', async () => {
  const crowd = await comeMany(crowdFrom);
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const { people, next } = presence.page('lobby', after, 120);
    pages.push(people.map(({ name }) => name));
    after = next ?? undefined;
  } while (after !== undefined);
  const all = ['Watcher', ...crowd.map(({ person }) => person.name)];
  expect(pages.map((page) => page.length)).toEqual([120, 120, 61]);
  expect(pages.flat()).toEqual(all.sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1)));
});
