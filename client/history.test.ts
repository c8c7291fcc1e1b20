import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../protocol/entities.ts';
import { newId } from '../protocol/uuid.ts';
import { type Client, DirectServer, openClient, until } from '../test/kit/direct.ts';
import { openSqlite } from '../test/kit/sqlite.ts';
import { Unreachable } from './transport.ts';
import { usualBounds } from './window.ts';

const total = 2_000;

let server: DirectServer;
let ada: Client;
let lobby: string;
let authorId: string;
/** When the first message was said; one a second from then on. */
const began = 1_000_000;

async function say(text: string, now = began): Promise<void> {
  await server.store.write('addMessage', { id: newId(), roomId: lobby, authorId, text, now });
}

beforeEach(async () => {
  server = new DirectServer(openSqlite());
  const bo = await openClient(server, { name: 'Bo' });
  lobby = bo.parley.rooms[0]?.id ?? '';
  authorId = bo.parley.me?.id ?? '';
  bo.transport.cut();
  const said = Array.from({ length: total }, (_, i) => say(`line ${i + 1}`, began + i * 1_000));
  await Promise.all(said);
  ada = await openClient(server, { name: 'Ada' });
  ada.parley.openRoom(lobby);
  await expect.poll(() => ada.parley.timeline(lobby).status).toBe('ready');
});

/** What is shown, in short. Fails where there is a hole. */
function shown(client = ada): string {
  const { messages, atStart, atEnd } = client.parley.timeline(lobby);
  const [first, last] = [messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? 0];
  expect(messages.map(({ text }) => text)).toEqual(
    Array.from({ length: last - first + 1 }, (_, i) => `line ${first + i}`),
  );
  return `${atStart ? '|' : ''}${first}-${last}${atEnd ? '|' : ''}`;
}

test('what is unread elsewhere is fetched ahead', async () => {
  const { room } = await ada.parley.call('room:create', { id: newId(), name: 'Tea' });
  const bo = await openClient(server, { name: 'Bo again' });
  await bo.parley.joinRoom(room.id);
  await bo.parley.send(room.id, 'are you there, @Ada?');
  await expect.poll(() => ada.parley.room(room.id)?.unread).toBe(1);

  const again = await openClient(server, { token: ada.token });
  expect(again.parley.timeline(room.id).messages).toEqual([]);
  again.parley.fetchUnread();
  await expect.poll(() => again.parley.timeline(room.id).messages).toHaveLength(1);
});

test('a room that somebody is about to open is fetched ahead, once', async () => {
  const again = await openClient(server, { token: ada.token });
  const asked = () => again.transport.sent.filter(({ name }) => name === 'message:list').length;
  again.parley.fetchNewest(lobby);
  await expect.poll(() => shown(again)).toBe('1951-2000|');
  const before = asked();
  again.parley.fetchNewest(lobby);
  again.parley.openRoom(lobby);
  await expect.poll(() => again.parley.people(lobby).status).toBe('ready');
  expect(asked()).toBe(before);
});

describe('a window of history', () => {
  test('shows a message with a page on both sides, and grows at either end', async () => {
    await ada.parley.showAround(lobby, 700);
    expect(shown()).toBe('651-750');
    await ada.parley.loadOlder(lobby);
    await ada.parley.loadNewer(lobby);
    expect(shown()).toBe('601-800');
    await ada.parley.showAround(lobby, 20);
    expect(shown()).toBe('|1-70');
    ada.parley.showNewest(lobby);
    expect(shown()).toBe('1951-2000|');
  });

  test('joins the newest messages where it comes to them, at once or by and by', async () => {
    await ada.parley.showAround(lobby, 1_940);
    expect(shown()).toBe('1891-2000|');
    await ada.parley.showAround(lobby, 1_700);
    expect(shown()).toBe('1651-1750');
    for (let pages = 0; pages < 5; pages++) await ada.parley.loadNewer(lobby);
    expect(shown()).toBe('1651-2000|');
  });

  test('holds no more than its bound while somebody scrolls through all of it and back', async () => {
    const held = () => ada.parley.timeline(lobby).messages.length;
    while (!ada.parley.timeline(lobby).atStart) {
      await ada.parley.loadOlder(lobby);
      expect(held()).toBeLessThanOrEqual(usualBounds.shown);
    }
    expect(shown()).toBe('|1-800');
    while (!ada.parley.timeline(lobby).atEnd) {
      await ada.parley.loadNewer(lobby);
      expect(held()).toBeLessThanOrEqual(usualBounds.shown);
    }
    expect(shown()).toBe('1201-2000|');
  });

  test('leaves alone what is said meanwhile, which counts as unread all the same', async () => {
    await ada.parley.showAround(lobby, 700);
    await say(`line ${total + 1}`);
    await expect.poll(() => ada.parley.room(lobby)?.lastSeq).toBe(total + 1);
    expect(shown()).toBe('651-750');
    expect(ada.parley.room(lobby)?.unread).toBe(1);
    ada.parley.showNewest(lobby);
    expect(shown()).toBe('1951-2001|');
  });

  test('shows a message as it is after a change, also one that comes while the page is on its way', async () => {
    const { messages } = await ada.parley.call('message:list', {
      roomId: lobby,
      after: 699,
      limit: 2,
    });
    const [first, second] = messages;
    if (!first || !second) throw new Error('they were said');
    const { feeds } = await ada.parley.call('feed:sync', { cursors: [] });
    const place = feeds[0]?.changes[0];
    if (place?.kind !== 'membership') throw new Error('the lobby is known');
    const { epoch, version } = place.head;
    let changes = 0;
    const change = (message: Message) => {
      const next = version + ++changes;
      const edited = { ...message, text: 'changed', version: next };
      const author = { id: authorId, name: 'Bo', role: 'guest' as const };
      const event = { kind: 'message', feed: lobby, epoch, version: next, message: edited, author };
      ada.transport.say('message', event);
    };
    const texts = () =>
      ada.parley
        .timeline(lobby)
        .messages.filter(({ seq }) => seq >= 700 && seq <= 701)
        .map(({ text }) => text);
    const jump = ada.parley.showAround(lobby, 700);
    // By then the server may have read it as it was before.
    change(first);
    await jump;
    expect(texts()).toEqual(['changed', 'line 701']);
    change(second);
    expect(texts()).toEqual(['changed', 'changed']);
  });

  test('stays through a lost connection, and shows the newest again after the room was closed', async () => {
    await ada.parley.showAround(lobby, 700);
    ada.transport.reconnect();
    await until(ada.parley, 'online');
    expect(shown()).toBe('651-750');
    ada.parley.closeRoom(lobby);
    expect(shown()).toBe('1951-2000|');
  });

  test('cannot be had without a connection, and then nothing is another than before', async () => {
    ada.transport.cut();
    await expect(ada.parley.showAround(lobby, 700)).rejects.toThrow(Unreachable);
    expect(shown()).toBe('1951-2000|');
    await expect(ada.parley.showAround(newId(), 1)).rejects.toThrow('not a room');
  });

  test('without a connection is made of what is remembered, as far as that goes', async () => {
    await ada.parley.loadOlder(lobby);
    await ada.parley.loadOlder(lobby);
    await ada.parley.stop();
    const again = await openClient(server, { token: ada.token, cache: ada.cache });
    again.transport.cut();
    again.parley.openRoom(lobby);
    await expect.poll(() => shown(again)).toBe('1901-2000|');
    await again.parley.showAround(lobby, 1_880);
    expect(shown(again)).toBe('1851-2000|');
    await expect(again.parley.showAround(lobby, 1_840)).rejects.toThrow(Unreachable);
  });

  test('of a jump that another one overtakes is not shown', async () => {
    const first = ada.parley.showAround(lobby, 300);
    await ada.parley.showAround(lobby, 900);
    await first;
    expect(shown()).toBe('851-950');
    const late = ada.parley.showAround(lobby, 300);
    ada.parley.showNewest(lobby);
    await late;
    expect(shown()).toBe('1951-2000|');
  });
});

test('a time leads to the first message that was said then or later', async () => {
  expect(await ada.parley.seqAt(lobby, began + 699_500)).toBe(701);
  expect(await ada.parley.seqAt(lobby, began + total * 1_000)).toBeNull();
});
