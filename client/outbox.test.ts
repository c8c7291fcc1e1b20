import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { Family } from '../test/kit/siblings.ts';
import type { OutboxEntry } from './cache.ts';
import { MemoryCache } from './cache-memory.ts';
import { Outbox } from './outbox.ts';
import { noSiblings, type Siblings } from './siblings.ts';
import { Unreachable } from './transport.ts';

let clock: ManualClock;
let cache: MemoryCache;
let outbox: Outbox;
/** What was sent, and how each of it is answered. */
let calls: { text: string; answer: (result: 'ok' | Error) => void }[];

/** Whether a message that the server has touches what is in the timeline. */
let touches: boolean;
/** Texts of the messages in the timeline. */
let timeline: string[];

beforeEach(async () => {
  touches = true;
  timeline = [];
  clock = new ManualClock();
  cache = new MemoryCache();
  calls = [];
  outbox = newOutbox(noSiblings);
  await outbox.open('ada');
});

function newOutbox(siblings: Siblings): Outbox {
  return new Outbox({
    cache,
    clock,
    siblings,
    send: (entry) =>
      new Promise((resolve, reject) => {
        const answer = (result: 'ok' | Error) =>
          result === 'ok' ? resolve(stored(entry)) : reject(result);
        calls.push({ text: entry.text, answer });
      }),
    delivered: () => touches,
    isShown: ({ text }) => timeline.includes(text),
    failed: (error) => expect.unreachable(String(error)),
    changed: () => undefined,
  });
}

function stored({ id, roomId, authorId, text }: OutboxEntry): Message {
  return { id, roomId, authorId, text, seq: 1, version: 1, sentAt: 0 };
}

function limited(retryAfterMillis?: number): ParleyError {
  return new ParleyError('rate_limited', 'slower', {
    ...(retryAfterMillis !== undefined && { retryAfterMillis }),
  });
}

async function answer(index: number, result: 'ok' | Error): Promise<void> {
  await expect.poll(() => calls.length).toBeGreaterThan(index);
  calls[index]?.answer(result);
  await settled();
}

/** Lets everything run that waits for nothing but its turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function states(roomId = 'tea'): string[] {
  return outbox.pending(roomId).map(({ text, state }) => `${text} ${state}`);
}

const sent = () => calls.map(({ text }) => text);

describe('a server that asks to wait', () => {
  test('is asked again when the wait is over, and not before', async () => {
    await outbox.add('tea', 'one');
    outbox.setOnline(true);
    await answer(0, limited(3_000));
    expect(states()).toEqual(['one queued']);
    clock.pass(2_999);
    await settled();
    expect(sent()).toEqual(['one']);
    clock.pass(500);
    await answer(1, 'ok');
    expect(states()).toEqual([]);
  });

  test('is left alone by all rooms, because it counts the person', async () => {
    await outbox.add('tea', 'one');
    outbox.setOnline(true);
    await answer(0, limited(3_000));
    await outbox.add('coffee', 'two');
    await outbox.add('water', 'three');
    await settled();
    expect(sent()).toEqual(['one']);
    expect(states('coffee')).toEqual(['two queued']);
  });

  test('gets one message after the other until all are through', async () => {
    for (const room of ['tea', 'coffee', 'water']) await outbox.add(room, room);
    outbox.setOnline(true);
    await settled();
    expect(sent()).toEqual(['tea', 'coffee', 'water']);
    for (const index of [0, 1, 2]) await answer(index, limited(1_000));
    clock.pass(2_000);
    await settled();
    expect(sent().slice(3)).toEqual(['tea']);
    await answer(3, 'ok');
    await answer(4, 'ok');
    await answer(5, 'ok');
    expect(sent().slice(3)).toEqual(['tea', 'coffee', 'water']);
    for (const room of ['tea', 'coffee']) await outbox.add(room, `${room} again`);
    await settled();
    expect(sent().slice(6)).toEqual(['tea again', 'coffee again']);
  });

  test('in one room because of its slow mode, is asked on in the others, and sent in order later', async () => {
    await outbox.add('tea', 'one');
    await outbox.add('tea', 'two');
    outbox.setOnline(true);
    await answer(0, new ParleyError('slow_mode', 'slower', { retryAfterMillis: 30_000 }));
    await outbox.add('coffee', 'three');
    await settled();
    expect(sent()).toEqual(['one', 'three']);
    expect(states()).toEqual(['one queued', 'two queued']);
    clock.pass(29_999);
    await settled();
    expect(sent()).toHaveLength(2);
    clock.pass(500);
    await settled();
    expect(sent()).toEqual(['one', 'three', 'one']);
    await answer(2, 'ok');
    await expect.poll(sent).toEqual(['one', 'three', 'one', 'two']);
  });

  test('cannot hold up a message for more than ten minutes by naming a wait without sense', async () => {
    await outbox.add('tea', 'one');
    outbox.setOnline(true);
    await answer(0, limited(1e15));
    clock.pass(10 * 60_000 + 1_000);
    await settled();
    expect(sent()).toEqual(['one', 'one']);
  });

  test('a room that waits for another reason does not hold up the others', async () => {
    await outbox.add('tea', 'one');
    await outbox.add('tea', 'two');
    outbox.setOnline(true);
    await answer(0, new ParleyError('unavailable', 'full', { retryAfterMillis: 5_000 }));
    await outbox.add('coffee', 'three');
    await answer(1, 'ok');
    clock.pass(4_999);
    await settled();
    expect(sent()).toEqual(['one', 'three']);
    clock.pass(500);
    await answer(2, 'ok');
    await answer(3, 'ok');
    expect(sent()).toEqual(['one', 'three', 'one', 'two']);
  });
});

describe('a lost answer', () => {
  test('is followed by more and more patience, and by none with a new connection', async () => {
    await outbox.add('tea', 'one');
    outbox.setOnline(true);
    for (let failures = 0; failures < 12; failures++) {
      await answer(failures, new Unreachable());
      clock.pass(15_000);
      await settled();
    }
    await answer(12, new Unreachable());
    clock.pass(5_000);
    await settled();
    expect(sent()).toHaveLength(13);
    outbox.setOnline(false);
    outbox.setOnline(true);
    await answer(13, 'ok');
    expect(states()).toEqual([]);
  });
});

describe('a change of person', () => {
  test('leaves what was typed to its author, who finds it when they are back', async () => {
    await outbox.add('tea', 'for later');
    outbox.close();
    await outbox.open('bo');
    outbox.setOnline(true);
    await outbox.add('tea', 'hello');
    await settled();
    expect(states()).toEqual(['hello sending']);
    await answer(0, 'ok');
    outbox.close();
    await outbox.open('ada');
    await settled();
    expect(sent()).toEqual(['hello', 'for later']);
  });

  test('an answer for the person before changes nothing', async () => {
    await outbox.add('tea', 'secret');
    outbox.setOnline(true);
    await settled();
    outbox.close();
    await outbox.open('bo');
    await outbox.add('tea', 'hello');
    await answer(0, new ParleyError('forbidden', 'no'));
    expect(states()).toEqual(['hello sending']);
    expect(await cache.outbox('ada')).toMatchObject([{ text: 'secret', error: null }]);
  });

  test('nobody can type', async () => {
    outbox.close();
    await expect(outbox.add('tea', 'text')).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('what is cleared is gone for good', async () => {
    await outbox.add('tea', 'one');
    await outbox.clear();
    await outbox.open('ada');
    expect(states()).toEqual([]);
    expect(await cache.outbox('ada')).toEqual([]);
  });
});

test('what one instance finds stored is pending in no other, even if the other never hears of it', async () => {
  const family = new Family();
  const siblings = family.join();
  outbox = newOutbox(family.join());
  const other = newOutbox(siblings);
  siblings.hear((news) => other.heard(news));
  for (const each of [outbox, other]) await each.open('ada');
  await outbox.add('tea', 'one');
  await expect.poll(() => other.pending('tea')).toHaveLength(1);
  const [entry] = await cache.outbox('ada');
  if (!entry) throw new Error('nothing was saved');
  await outbox.settle(stored(entry));
  await expect.poll(() => other.pending('tea')).toEqual([]);
});

describe('other instances over the same cache', () => {
  function theirs(id: string, text = id) {
    return cache.addOutbox({ id, authorId: 'ada', roomId: 'tea', text, createdAt: 0 });
  }

  test('what they typed is sent by whoever wins the lead, also where it never heard of it', async () => {
    await theirs('one');
    outbox.setOnline(true);
    await settled();
    expect(sent()).toEqual(['one']);
  });

  test('what they typed first is sent first', async () => {
    outbox.setOnline(true);
    await settled();
    await theirs('one');
    await outbox.add('tea', 'two');
    await answer(0, 'ok');
    await answer(1, 'ok');
    expect(sent()).toEqual(['one', 'two']);
  });

  test('what was sent while the cache was being read does not come back', async () => {
    await outbox.add('tea', 'one');
    outbox.setOnline(true);
    await settled();
    const read = cache.outbox.bind(cache);
    let finish: () => void = () => undefined;
    cache.outbox = async (authorId) => {
      const entries = await read(authorId);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return entries;
    };
    outbox.heard({ kind: 'outbox' });
    await settled();
    await answer(0, 'ok');
    finish();
    await settled();
    expect(states()).toEqual([]);
    expect(await read('ada')).toEqual([]);
  });

  test('what is in the timeline before it is known to be ours is not pending', async () => {
    await theirs('one');
    timeline = ['one'];
    outbox.heard({ kind: 'outbox' });
    await settled();
    expect(states()).toEqual([]);
    expect(await cache.outbox('ada')).toEqual([]);
  });

  test('what they have sent stays pending until it is in the timeline here', async () => {
    const entry = await theirs('one');
    outbox.heard({ kind: 'outbox' });
    await settled();
    touches = false;
    outbox.heard({ kind: 'sent', message: stored(entry) });
    await cache.removeOutbox(entry.id);
    outbox.heard({ kind: 'outbox' });
    await settled();
    expect(states()).toEqual(['one sending']);
    await outbox.settle(stored(entry));
    expect(states()).toEqual([]);
  });

  test('what they tell of another person is nothing to us', async () => {
    await outbox.add('tea', 'one');
    const [entry] = await cache.outbox('ada');
    if (entry) outbox.heard({ kind: 'sent', message: { ...stored(entry), authorId: 'bo' } });
    await settled();
    expect(states()).toEqual(['one queued']);
  });
});
