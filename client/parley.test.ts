import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { protocolVersion } from '../protocol/version.ts';
import {
  type Client,
  DirectServer,
  DirectTransport,
  openClient,
  until,
} from '../test/kit/direct.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { openSqlite } from '../test/kit/sqlite.ts';
import type { OutboxEntry } from './cache.ts';
import { MemoryCache } from './cache-memory.ts';
import { Parley } from './parley.ts';
import { Unreachable } from './transport.ts';

let server: DirectServer;
let ada: Client;
let bo: Client;
let lobby: string;

beforeEach(async () => {
  server = new DirectServer(openSqlite());
  ada = await openClient(server, { name: 'Ada' });
  bo = await openClient(server, { name: 'Bo' });
  lobby = ada.parley.rooms[0]?.id ?? '';
  for (const { parley } of [ada, bo]) parley.openRoom(lobby);
  await expect.poll(() => bo.parley.people(lobby).status).toBe('ready');
});

function texts({ parley }: Client, roomId = lobby): string[] {
  return parley.timeline(roomId).messages.map(({ text }) => text);
}

/** What this client's cache keeps of what its person typed. */
function kept({ parley, cache }: Client): Promise<OutboxEntry[]> {
  return cache.outbox(parley.me?.id ?? '');
}

function pending({ parley }: Client): string[] {
  return parley.timeline(lobby).pending.map(({ text, state }) => `${text} ${state}`);
}

describe('sending', () => {
  test('shows at once, arrives everywhere, and is pending no longer', async () => {
    const sent = ada.parley.send(lobby, 'hello');
    await sent;
    expect([...texts(ada), ...pending(ada)].join()).toContain('hello');
    await expect.poll(() => texts(bo)).toEqual(['hello']);
    await expect.poll(() => pending(ada)).toEqual([]);
    expect(texts(ada)).toEqual(['hello']);
  });

  test('waits while there is no connection, and goes out in the order of typing', async () => {
    ada.transport.cut();
    for (let i = 0; i < 20; i++) void ada.parley.send(lobby, `line ${i}`);
    await expect.poll(() => pending(ada)).toHaveLength(20);
    expect(pending(ada)[0]).toBe('line 0 queued');
    ada.transport.connect();
    const all = Array.from({ length: 20 }, (_, i) => `line ${i}`);
    await expect.poll(() => texts(bo)).toEqual(all);
    await expect.poll(() => pending(ada)).toEqual([]);
    expect(texts(ada)).toEqual(all);
  });

  test('is repeated when the answer is lost, and stored once', async () => {
    ada.transport.dropReplies = 3;
    await ada.parley.send(lobby, 'once');
    await ada.parley.send(lobby, 'twice');
    await expect.poll(() => pending(ada), { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => texts(bo)).toEqual(['once', 'twice']);
  });

  test('survives a crash of the client', async () => {
    ada.transport.cut();
    await ada.parley.send(lobby, 'typed before the crash');
    const again = await openClient(server, { token: ada.token, cache: ada.cache });
    await expect.poll(() => texts(bo)).toEqual(['typed before the crash']);
    await expect.poll(() => kept(again)).toEqual([]);
    again.parley.openRoom(lobby);
    await expect.poll(() => pending(again)).toEqual([]);
  });

  test('gives up only when retrying cannot help, and keeps the text', async () => {
    const room = await ada.parley.createRoom('Tea');
    await bo.parley.joinRoom(room.id);
    bo.transport.cut();
    await bo.parley.send(room.id, 'too late');
    await server.store.write('removeMember', {
      roomId: room.id,
      personId: bo.parley.me?.id ?? '',
      now: 0,
    });
    bo.transport.connect();
    const failed = () => bo.parley.timeline(room.id).pending;
    await expect
      .poll(failed)
      .toMatchObject([
        { text: 'too late', state: 'failed', error: { code: 'forbidden', retry: false } },
      ]);
    expect(await kept(bo)).toMatchObject([{ text: 'too late' }]);
    await bo.parley.joinRoom(room.id);
    await bo.parley.retry(failed()[0]?.id ?? '');
    ada.parley.openRoom(room.id);
    await expect.poll(() => texts(ada, room.id)).toEqual(['too late']);
  });

  test('a refused message that is discarded is gone, and holds up nothing', async () => {
    await ada.parley.send(lobby, '\u200d');
    await ada.parley.send(lobby, 'next');
    await expect.poll(() => texts(bo)).toEqual(['next']);
    const [refused] = ada.parley.timeline(lobby).pending;
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'invalid' } });
    await ada.parley.discard(refused?.id ?? '');
    expect(pending(ada)).toEqual([]);
  });
});

describe('mentions', () => {
  const mentions = ({ parley }: Client) => parley.room(lobby)?.mentions;

  test('count while they are unread, and not those of somebody whose name begins alike', async () => {
    await openClient(server, { name: 'Bo Diddley' });
    await expect.poll(() => bo.parley.people(lobby).here).toHaveLength(3);
    for (const text of ['@bo: one', '@bo diddley', 'bo', '@Bobby', 'two @BO.']) {
      await ada.parley.send(lobby, text);
    }
    await expect.poll(() => bo.parley.room(lobby)?.unread).toBe(5);
    expect(mentions(bo)).toBe(2);
    expect(mentions(ada)).toBe(0);
    bo.parley.markRead(lobby, 1);
    expect(mentions(bo)).toBe(1);
  });

  test('and when a room was last heard of are known at the next start, before it is opened', async () => {
    await ada.parley.send(lobby, 'hello @bo');
    await expect.poll(() => mentions(bo)).toBe(1);
    const lastAt = bo.parley.room(lobby)?.lastAt;
    expect(lastAt).toBe(bo.parley.timeline(lobby).messages.at(-1)?.sentAt);
    await bo.parley.stop();
    const again = await openClient(server, { token: bo.token, cache: bo.cache });
    await expect.poll(() => mentions(again)).toBe(1);
    expect(again.parley.room(lobby)?.lastAt).toBe(lastAt);
  });
});

describe('a server of another version', () => {
  const hello = (protocol: number) => ({ protocol, person: ada.parley.me, greeting: '' });

  test('is not listened to, and what is typed is kept until it can be understood', async () => {
    ada.transport.say('hello', hello(protocolVersion + 1));
    expect(ada.parley.connection).toEqual({ state: 'outdated', server: protocolVersion + 1 });
    await ada.parley.send(lobby, 'for later');
    expect(pending(ada)).toEqual(['for later queued']);
    expect(await kept(ada)).toHaveLength(1);
    ada.parley.reconnect();
    await until(ada.parley, 'online');
    await expect.poll(() => texts(bo)).toEqual(['for later']);
    await expect.poll(() => pending(ada)).toEqual([]);
  });

  test('is asked again after a while, and after a sleep', async () => {
    const clock = new ManualClock();
    const transport = new DirectTransport(server, ada.token);
    const parley = new Parley({ transport, cache: new MemoryCache(), clock });
    onTestFinished(() => parley.stop());
    await parley.start();
    for (const comeBack of [() => clock.pass(120_000), () => parley.wake()]) {
      await until(parley, 'online');
      transport.say('hello', hello(protocolVersion + 1));
      expect(parley.connection.state).toBe('outdated');
      comeBack();
    }
    await until(parley, 'online');
  });
});

describe('storage', () => {
  test('that is full or refuses is told of', async () => {
    expect(ada.parley.storage).toBe('kept');
    const heard = new Promise<void>((resolve) => {
      ada.parley.subscribe('storage', resolve);
    });
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    ada.cache.addOutbox = () => Promise.reject(full);
    await expect(ada.parley.send(lobby, 'too much')).rejects.toThrow('no room');
    await heard;
    expect(ada.parley.storage).toBe('full');
    ada.cache.write = () => Promise.reject(new Error('closing'));
    await bo.parley.send(lobby, 'something to remember');
    await expect.poll(() => ada.parley.storage).toBe('refused');
  });
});

describe('catching up', () => {
  test('gives what was missed while the connection was gone, once and in order', async () => {
    const heard: string[] = [];
    bo.parley.onMessage(({ text }) => heard.push(text));
    await ada.parley.send(lobby, 'before');
    await expect.poll(() => heard).toEqual(['before']);
    bo.transport.cut();
    await ada.parley.send(lobby, 'missed one');
    await ada.parley.send(lobby, 'missed two');
    await expect.poll(() => pending(ada)).toEqual([]);
    bo.transport.connect();
    await until(bo.parley, 'online');
    await ada.parley.send(lobby, 'after');
    const all = ['before', 'missed one', 'missed two', 'after'];
    await expect.poll(() => texts(bo)).toEqual(all);
    expect(heard).toEqual(all);
  });

  test('notices a lost event by the hole it leaves', async () => {
    bo.transport.dropEvents = 2;
    for (const text of ['lost', 'lost too', 'heard']) await ada.parley.send(lobby, text);
    await expect.poll(() => texts(bo)).toEqual(['lost', 'lost too', 'heard']);
  });

  test('begins a room anew that missed too much, and reads its end', async () => {
    const { id: authorId = '' } = ada.parley.me ?? {};
    bo.transport.cut();
    await Promise.all(
      Array.from({ length: 1_100 }, (_, i) =>
        server.store.write('addMessage', {
          id: `0197a1b2-0000-7000-8000-${String(i).padStart(12, '0')}`,
          roomId: lobby,
          authorId,
          text: String(i),
          now: 0,
        }),
      ),
    );
    bo.transport.connect();
    await expect.poll(() => texts(bo).at(-1)).toBe('1099');
    expect(bo.parley.room(lobby)).toMatchObject({ lastSeq: 1_100, unread: 1_100 });
    const { length } = texts(bo);
    await bo.parley.loadOlder(lobby);
    expect(texts(bo)).toEqual(
      Array.from({ length: length + 50 }, (_, i) => String(1_050 - length + i)),
    );
  });

  test('learns of rooms entered and left on another device', async () => {
    const phone = await openClient(server, { token: bo.token });
    const room = await ada.parley.createRoom('Tea');
    await bo.parley.joinRoom(room.id);
    await expect.poll(() => phone.parley.room(room.id)?.name).toBe('Tea');
    await ada.parley.send(room.id, 'hello');
    await expect.poll(() => phone.parley.room(room.id)?.unread).toBe(1);
    phone.transport.cut();
    await bo.parley.leaveRoom(room.id);
    phone.transport.connect();
    await expect.poll(() => phone.parley.room(room.id)).toBeUndefined();
  });
});

describe('read positions', () => {
  test('are equal on every device of a person', async () => {
    const phone = await openClient(server, { token: bo.token });
    for (const text of ['1', '2', '3']) await ada.parley.send(lobby, text);
    await expect.poll(() => phone.parley.room(lobby)?.unread).toBe(3);
    bo.parley.markRead(lobby, 2);
    expect(bo.parley.room(lobby)?.unread).toBe(1);
    await expect.poll(() => phone.parley.room(lobby)?.unread).toBe(1);
  });

  test('moved without a connection reach the server later', async () => {
    await ada.parley.send(lobby, '1');
    await expect.poll(() => bo.parley.room(lobby)?.unread).toBe(1);
    bo.transport.cut();
    bo.parley.markRead(lobby, 1);
    bo.transport.connect();
    await expect
      .poll(async () => {
        const personId = bo.parley.me?.id ?? '';
        return (await server.store.read('room', { roomId: lobby, personId }))?.membership?.readSeq;
      })
      .toBe(1);
  });

  test('follow what a person writes, on every device', async () => {
    const phone = await openClient(server, { token: ada.token });
    await ada.parley.send(lobby, 'mine');
    await expect.poll(() => phone.parley.room(lobby)).toMatchObject({ lastSeq: 1, unread: 0 });
  });
});

describe('people', () => {
  test('coming and going is seen once, and oneself is no news', async () => {
    const cy = await openClient(server, { name: 'Cy' });
    const notices = () =>
      ada.parley.timeline(lobby).notices.map(({ kind, person }) => `${person.name} ${kind}`);
    await expect.poll(notices).toContain('Cy joined');
    cy.transport.cut();
    await expect.poll(notices).toContain('Cy went');
    expect(notices().filter((notice) => notice.startsWith('Cy'))).toHaveLength(2);
    expect(notices().join()).not.toContain('Ada');
  });

  test('typing is seen by others until they speak', async () => {
    ada.parley.setTyping(lobby, true);
    const typing = () => bo.parley.typing(lobby).map(({ name }) => name);
    await expect.poll(typing).toEqual(['Ada']);
    await ada.parley.send(lobby, 'done');
    await expect.poll(typing).toEqual([]);
    expect(ada.parley.typing(lobby)).toEqual([]);
  });
});

describe('sessions', () => {
  test('the last known state is there before the network answers', async () => {
    await ada.parley.send(lobby, 'remember me');
    await expect.poll(() => texts(bo)).toEqual(['remember me']);
    await bo.parley.stop();
    const parley = new Parley({ transport: silentTransport, cache: bo.cache });
    await parley.start();
    expect(parley.me?.name).toBe('Bo');
    expect(parley.ready).toBe(true);
    parley.openRoom(lobby);
    await expect
      .poll(() => parley.timeline(lobby).messages.map(({ text }) => text))
      .toEqual(['remember me']);
  });

  test('signing out leaves nothing behind', async () => {
    await ada.parley.send(lobby, 'secret');
    await expect.poll(() => texts(ada)).toEqual(['secret']);
    const id = ada.parley.me?.id ?? '';
    await ada.parley.signOut();
    await until(ada.parley, 'signed-out');
    expect(ada.parley.me).toBeNull();
    expect(ada.parley.rooms).toEqual([]);
    await expect
      .poll(() => ada.cache.load())
      .toEqual({ me: null, homeCursor: null, rooms: [], blocked: [] });
    // They ended it themselves: there is nothing to tell them.
    expect(ada.parley.connection).toEqual({ state: 'signed-out', ended: null });
    expect(await ada.cache.outbox(id)).toEqual([]);
    expect((await ada.cache.newestMessages(lobby, 10)).messages).toEqual([]);
  });

  test('a session that ended elsewhere ends here too', async () => {
    const phone = await openClient(server, { token: bo.token });
    await bo.parley.signOut();
    await until(phone.parley, 'signed-out');
    expect(phone.parley.me).toBeNull();
    const ended = { state: 'signed-out', ended: expect.objectContaining({ name: 'Bo' }) };
    expect(phone.parley.connection).toMatchObject(ended);
    // Told once more, on a connection that never was Bo's.
    phone.transport.reconnect();
    phone.transport.say('hello', { person: null, protocol: protocolVersion });
    expect(phone.parley.connection).toMatchObject(ended);
  });

  test('a token that is no good leaves the way open to join', async () => {
    await ada.parley.signOut();
    const transport = new DirectTransport(server, ada.token);
    const parley = new Parley({ transport, cache: new MemoryCache() });
    await parley.start();
    await until(parley, 'signed-out');
    await parley.join('Ada again');
    await until(parley, 'online');
    await parley.stop();
  });

  test('what one person typed while their session ended is never said by the next', async () => {
    let save: () => void = () => undefined;
    const slow = new MemoryCache();
    const { addOutbox } = slow;
    slow.addOutbox = (entry) =>
      new Promise((resolve) => {
        save = () => resolve(addOutbox.call(slow, entry));
      });
    const shared = await openClient(server, { token: bo.token, cache: slow });
    const id = shared.parley.me?.id ?? '';
    const typed = shared.parley.send(lobby, 'private words');
    await shared.parley.signOut();
    save();
    await expect(typed).rejects.toMatchObject({ code: 'unauthenticated' });
    // The server ends the connection of an ended session; joining has to wait for the next one.
    let tries = 0;
    const joined = () => shared.parley.join(`Next ${++tries}`).then(Boolean, () => false);
    await expect.poll(joined).toBe(true);
    await until(shared.parley, 'online');
    await ada.parley.send(lobby, 'hello');
    await expect.poll(() => texts(ada)).toEqual(['hello']);
    expect(await slow.outbox(id)).toEqual([]);
  });

  test('who becomes somebody else on the same connection says nothing of what was typed before', async () => {
    const author = ada.parley.me?.id;
    const typed = Array.from({ length: 5 }, (_, i) => ada.parley.send(lobby, `line ${i}`));
    const joined = ada.parley.join('Next');
    await Promise.all(typed);
    const token = await joined;
    await expect.poll(() => ada.parley.me?.name).toBe('Next');
    await until(ada.parley, 'online');
    await ada.parley.send(lobby, 'I am Next');
    await expect.poll(() => texts(bo)).toContain('I am Next');
    const { messages } = bo.parley.timeline(lobby);
    const others = messages.filter(({ authorId }) => authorId !== author).map(({ text }) => text);
    expect(others).toEqual(['I am Next']);
    expect(token).not.toBe(ada.token);
  });

  test('who could not become somebody else goes on as before', async () => {
    await expect(ada.parley.join('Bo')).rejects.toMatchObject({ code: 'conflict' });
    await ada.parley.send(lobby, 'still me');
    await expect.poll(() => texts(bo)).toEqual(['still me']);
  });

  test('what was typed without a connection waits for its author, whoever comes between', async () => {
    ada.transport.cut();
    await ada.parley.send(lobby, 'for later');
    const become = async (token: string | null) => {
      ada.transport.presentToken(token);
      ada.transport.reconnect();
      await until(ada.parley, token === null ? 'signed-out' : 'online');
    };
    await become(null);
    expect(pending(ada)).toEqual([]);
    const { token } = await openClient(server, { name: 'Cy' });
    await become(token);
    await ada.parley.send(lobby, 'I am Cy');
    await expect.poll(() => texts(bo)).toEqual(['I am Cy']);
    await become(null);
    await become(ada.token);
    await expect.poll(() => texts(bo)).toEqual(['I am Cy', 'for later']);
    expect(bo.parley.timeline(lobby).messages.map(({ authorId }) => authorId)[1]).toBe(
      ada.parley.me?.id,
    );
  });

  test('another person on the same device does not see what the first one held', async () => {
    await ada.parley.stop();
    const other = await openClient(server, { token: bo.token, cache: ada.cache });
    expect(other.parley.me?.name).toBe('Bo');
    await other.parley.stop();
    expect((await ada.cache.load()).me?.name).toBe('Bo');
  });
});

describe('a cache that fails', () => {
  class Broken extends MemoryCache {
    override load = () => Promise.reject(new Error('broken'));
    override newestMessages = () => Promise.reject(new Error('broken'));
    override write = () => Promise.reject(new Error('broken'));
    override outbox = () => Promise.reject(new Error('broken'));
    override removeOutbox = () => Promise.reject(new Error('broken'));
  }

  test('costs speed, nothing else', async () => {
    await ada.parley.send(lobby, 'before');
    await expect.poll(() => texts(bo)).toEqual(['before']);
    const phone = await openClient(server, { token: bo.token, cache: new Broken() });
    phone.parley.openRoom(lobby);
    await expect.poll(() => texts(phone)).toEqual(['before']);
    await phone.parley.send(lobby, 'after');
    await expect.poll(() => texts(ada)).toEqual(['before', 'after']);
    await expect.poll(() => pending(phone)).toEqual([]);
  });

  test('does not take what was typed: whoever sends is told', async () => {
    const full = new MemoryCache();
    full.addOutbox = () => Promise.reject(new Error('full'));
    const phone = await openClient(server, { token: bo.token, cache: full });
    await expect(phone.parley.send(lobby, 'text')).rejects.toThrow('full');
    expect(pending(phone)).toEqual([]);
  });
});

const silentTransport = {
  open: () => undefined,
  request: () => Promise.reject(new Unreachable()),
  reconnect: () => undefined,
  presentToken: () => undefined,
  close: () => undefined,
};
