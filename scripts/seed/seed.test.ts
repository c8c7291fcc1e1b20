import { expect, test } from 'vitest';
import { messageTextSchema, roomNameSchema, topicSchema } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import { Sessions } from '../../server/access/sessions.ts';
import type { Store } from '../../server/store/store.ts';
import { openSqlite } from '../../test/kit/sqlite.ts';
import { type Seeded, seed } from './seed.ts';
import { readWorld } from './world.ts';

const world = readWorld();
const friday = Date.UTC(2030, 0, 4, 16);
const small = { people: 40, rooms: 25, messages: 1_500, seed: 3, now: friday };

interface Talk {
  room: string;
  author: string;
  text: string;
  sentAt: number;
}

async function everything(store: Store, seeded: Seeded): Promise<Talk[]> {
  const names = new Map(seeded.people.map(({ person }) => [person.id, person.name]));
  const talk: Talk[] = [];
  for (const { id, name } of seeded.rooms) {
    let after = 0;
    for (let more = true; more; ) {
      const input = { roomId: id, before: undefined, after, limit: limits.pageRows };
      const page = await store.read('messages', input);
      more = page.more;
      for (const { authorId, text, sentAt, seq } of page.messages) {
        talk.push({ room: name, author: names.get(authorId) ?? '', text, sentAt });
        after = seq;
      }
    }
  }
  return talk;
}

test('as many people, rooms and messages as were asked for, none later than now', async () => {
  const store = openSqlite();
  const seeded = await seed(store, world, small);
  const talk = await everything(store, seeded);
  expect(seeded.people).toHaveLength(40);
  expect(new Set(seeded.rooms.map(({ slug }) => slug)).size).toBe(25);
  expect(talk).toHaveLength(1_500);
  expect(Math.max(...talk.map(({ sentAt }) => sentAt))).toBeLessThanOrEqual(friday);
  expect(talk.map(({ text }) => text)).toContain('Doors open!');
});

test('the same number says the same again, another number something else', async () => {
  const said = async (number: number) => {
    const store = openSqlite();
    return everything(store, await seed(store, world, { ...small, seed: number }));
  };
  const first = await said(3);
  expect(await said(3)).toEqual(first);
  expect(await said(4)).not.toEqual(first);
});

test('the main person can come in by their token, and has unread rooms with a mention among them', async () => {
  const store = openSqlite();
  const seeded = await seed(store, world, small);
  const [main] = seeded.people;
  const sessions = new Sessions(store, { now: () => friday, sessionMillis: 1_000 });
  const actor = await sessions.resolve(main?.token ?? '');
  expect(actor?.person).toEqual(main?.person);

  const unread = new Map<string, string[]>();
  for (const { id: roomId, name } of seeded.rooms) {
    const place = await store.read('room', { roomId, personId: main?.person.id ?? '' });
    if (!place?.membership) continue;
    const after = place.membership.readSeq;
    const page = { roomId, before: undefined, after, limit: limits.pageRows };
    const { messages } = await store.read('messages', page);
    unread.set(
      name,
      messages.map(({ text }) => text),
    );
  }
  expect(unread.get('Lobby')).toEqual([]);
  expect(unread.get('Couriers')).toHaveLength(6);
  expect(unread.get('Repair night')).toContainEqual(expect.stringContaining('@Amara Diallo'));
});

test('where somebody has been, nothing is added', async () => {
  const store = openSqlite();
  const seeded = await seed(store, world, { ...small, rooms: 1, messages: 10 });
  await expect(seed(store, world, small)).rejects.toThrow('has people in it already');
  expect(await everything(store, seeded)).toHaveLength(10);
});

test('there may be more rooms and people than are written, and fewer', async () => {
  const store = openSqlite();
  const many = { ...small, people: 60, rooms: 120, messages: 200 };
  const seeded = await seed(store, world, many);
  expect(seeded.people).toHaveLength(60);
  expect(new Set(seeded.rooms.map(({ slug }) => slug)).size).toBe(120);
  const few = openSqlite();
  expect((await seed(few, world, { ...small, people: 2, rooms: 3 })).rooms).toHaveLength(3);
});

test('all that is written is within the limits of the wire', () => {
  for (const room of world.rooms) {
    expect(roomNameSchema.safeParse(room.name).success, room.name).toBe(true);
    expect(topicSchema.safeParse(room.topic).success, room.name).toBe(true);
    for (const line of [...room.dialogues.flat(), ...room.last]) {
      if ('text' in line) expect(messageTextSchema.parse(line.text), line.text).toBe(line.text);
    }
    expect(room.people.filter((key) => !world.people.has(key))).toEqual([]);
  }
});
