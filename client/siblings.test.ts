import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../protocol/uuid.ts';
import { type Client, DirectServer, openClient, until } from '../test/kit/direct.ts';
import { Family } from '../test/kit/siblings.ts';
import { openSqlite } from '../test/kit/sqlite.ts';
import { MemoryCache } from './cache-memory.ts';
import type { Siblings } from './siblings.ts';

let server: DirectServer;
let bo: Client;
let family: Family;
let tabs: [Tab, Tab];
let lobby: string;
let cache: MemoryCache;
let open: () => Promise<Tab>;

type Tab = Client & { siblings: Siblings };

/** Two tabs of Ada's over one cache, and Bo, who hears them. */
beforeEach(async () => {
  server = new DirectServer(openSqlite());
  bo = await openClient(server, { name: 'Bo' });
  lobby = bo.parley.rooms[0]?.id ?? '';
  const { token } = await openClient(server, { name: 'Ada' });
  family = new Family();
  cache = new MemoryCache();
  open = async (): Promise<Tab> => {
    const siblings = family.join();
    return { ...(await openClient(server, { token, cache, siblings })), siblings };
  };
  tabs = [await open(), await open()];
  for (const { parley } of [bo, ...tabs]) parley.openRoom(lobby);
});

function texts({ parley }: Client): string[] {
  return parley.timeline(lobby).messages.map(({ text }) => text);
}

function pending({ parley }: Client): string[] {
  return parley.timeline(lobby).pending.map(({ text, state }) => `${text} ${state}`);
}

function requests(): string[] {
  return tabs.flatMap(({ transport }) =>
    transport.sent.flatMap(({ input }) => (hasText(input) ? [input.text] : [])),
  );
}

function hasText(input: unknown): input is { text: string } {
  return typeof input === 'object' && input !== null && 'text' in input;
}

/** In turns: one line in this tab, the next in the other. */
async function typeInTurns(count: number): Promise<string[]> {
  const lines = Array.from({ length: count }, (_, i) => `line ${i}`);
  for (const [index, line] of lines.entries()) await tabs[index % 2]?.parley.send(lobby, line);
  return lines;
}

test('what a tab saved, and crashed before it could say so, goes out when it is opened again', async () => {
  const authorId = tabs[0].parley.me?.id ?? '';
  await cache.addOutbox({ id: newId(), authorId, roomId: lobby, text: 'saved', createdAt: 0 });
  const reopened = await open();
  await expect.poll(() => texts(bo)).toEqual(['saved']);
  await expect.poll(() => pending(reopened)).toEqual([]);
  expect(requests()).toEqual(['saved']);
});

test('what is typed in any tab is pending in all, in the order of typing', async () => {
  for (const { transport } of tabs) transport.cut();
  const lines = await typeInTurns(6);
  for (const tab of tabs) {
    await expect.poll(() => pending(tab)).toEqual(lines.map((line) => `${line} queued`));
  }
});

test('all goes out once, in the order of typing, and is stored in all tabs', async () => {
  for (const { transport } of tabs) transport.cut();
  const lines = await typeInTurns(10);
  for (const { transport } of tabs) transport.connect();
  await expect.poll(() => texts(bo)).toEqual(lines);
  for (const tab of tabs) {
    await expect.poll(() => texts(tab)).toEqual(lines);
    await expect.poll(() => pending(tab)).toEqual([]);
  }
  expect(requests()).toEqual(lines);
});

test('a message that is no longer pending is in the timeline, in every tab at every moment', async () => {
  const lost: string[] = [];
  const watched = new Set<string>();
  for (const tab of tabs) {
    const look = () => {
      const all = [...texts(tab), ...tab.parley.timeline(lobby).pending.map(({ text }) => text)];
      if (new Set(all).size < all.length) lost.push(`double: ${all.join()}`);
      for (const text of watched) if (!all.includes(text)) lost.push(`gone: ${text}`);
    };
    // As a screen does: when the event that changed it has been dealt with.
    tab.parley.subscribe(`timeline:${lobby}`, () => queueMicrotask(look));
  }
  for (const line of ['one', 'two', 'three', 'four']) {
    await tabs[0].parley.send(lobby, line);
    await expect.poll(() => [...texts(tabs[1]), ...pending(tabs[1])].join()).toContain(line);
    watched.add(line);
  }
  await expect.poll(() => pending(tabs[0])).toEqual([]);
  await expect.poll(() => texts(tabs[1])).toHaveLength(4);
  expect(lost).toEqual([]);
});

test('a tab without a connection sends through the other, and keeps the row until it has caught up', async () => {
  const [online, offline] = tabs;
  await expect.poll(() => family.leads(online.siblings)).toBe(true);
  offline.transport.cut();
  await server.store.write('addMessage', {
    id: '0197a1b2-0000-7000-8000-000000000001',
    roomId: lobby,
    authorId: bo.parley.me?.id ?? '',
    text: 'missed',
    now: 0,
  });
  await offline.parley.send(lobby, 'through the other');
  await expect.poll(() => texts(bo)).toEqual(['missed', 'through the other']);
  await expect.poll(() => pending(offline)).toEqual(['through the other sending']);
  offline.transport.connect();
  await expect.poll(() => texts(offline)).toEqual(['missed', 'through the other']);
  expect(pending(offline)).toEqual([]);
});

test('when the one that leads loses its connection, the other goes on', async () => {
  const [leader, other] = tabs;
  leader.transport.cut();
  await leader.parley.send(lobby, 'typed without a connection');
  await expect.poll(() => texts(bo)).toEqual(['typed without a connection']);
  expect(requests()).toEqual(['typed without a connection']);
  expect(family.leads(other.siblings)).toBe(true);
});

test('when the one that leads freezes in the middle, the next takes over in the same order', async () => {
  const [leader, other] = tabs;
  for (const { transport } of tabs) transport.cut();
  const lines = await typeInTurns(6);
  leader.transport.connect();
  await expect.poll(() => requests()[0]).toBe('line 0');
  family.freeze(leader.siblings);
  leader.transport.cut();
  other.transport.connect();
  await expect.poll(() => texts(bo)).toEqual(lines);
  await expect.poll(() => pending(other)).toEqual([]);
});

test('two that both believe to lead double nothing and keep the order', async () => {
  const [first, second] = tabs;
  for (const { transport } of tabs) transport.cut();
  const lines = await typeInTurns(10);
  const both = [first, second].map(({ transport }) => transport);
  // The first hears nothing of its having lost the lead.
  both[0]?.connect();
  await until(first.parley, 'online');
  family.freeze(first.siblings);
  both[1]?.connect();
  await expect.poll(() => texts(bo)).toEqual(lines);
  await expect.poll(() => pending(second)).toEqual([]);
});

describe('a refused message', () => {
  beforeEach(async () => {
    await tabs[1].parley.send(lobby, '\u200d');
    for (const tab of tabs) await expect.poll(() => pending(tab)).toEqual(['\u200d failed']);
  });

  test('that is discarded in one tab is gone in all', async () => {
    await tabs[1].parley.discard(tabs[1].parley.timeline(lobby).pending[0]?.id ?? '');
    for (const tab of tabs) await expect.poll(() => pending(tab)).toEqual([]);
  });

  test('that is tried again in one tab is tried by the one that leads', async () => {
    await tabs[1].parley.retry(tabs[1].parley.timeline(lobby).pending[0]?.id ?? '');
    await expect
      .poll(() => tabs[0].transport.sent.filter(({ input }) => hasText(input)))
      .toHaveLength(2);
    for (const tab of tabs) await expect.poll(() => pending(tab)).toEqual(['\u200d failed']);
    expect(tabs[1].transport.sent.filter(({ input }) => hasText(input))).toEqual([]);
  });
});

describe('the session', () => {
  test('that is ended in one tab is over in all, connected or not', async () => {
    const [here, there] = tabs;
    there.transport.cut();
    await here.parley.signOut();
    for (const { parley } of tabs) {
      await until(parley, 'signed-out');
      expect(parley.me).toBeNull();
      expect(parley.connection).toEqual({ state: 'signed-out', ended: null });
    }
  });

  test('that begins in one tab begins in those that wait for one', async () => {
    const [here, there] = tabs;
    await here.parley.signOut();
    await until(there.parley, 'signed-out');
    const { token } = await openClient(server, { name: 'Cy' });
    for (const { transport } of tabs) transport.presentToken(token);
    here.parley.reconnect();
    for (const { parley } of tabs) await expect.poll(() => parley.me?.name).toBe('Cy');
  });
});
