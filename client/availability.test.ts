import { describe, expect, test } from 'vitest';
import type { Availability as Told } from '../protocol/availability.ts';
import { newId } from '../protocol/uuid.ts';
import { type Client, DirectServer, openClient, until } from '../test/kit/direct.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { MemoryStore } from '../test/kit/memory-store.ts';
import { Availability } from './availability.ts';
import type { Ask } from './catch-up.ts';
import type { Topic } from './topics.ts';

describe('one engine', () => {
  const ada = newId();
  const second = 1_000;

  function open(answer: () => Promise<Told[]> | Told[]) {
    const clock = new ManualClock();
    const fired: Topic[] = [];
    const asked: unknown[] = [];
    const ask = async (_name: string, input: unknown) => {
      asked.push(input);
      return { people: await answer() };
    };
    const fire = (topic: Topic) => void fired.push(topic);
    const availability = new Availability({ clock, ask: ask as Ask, fire });
    availability.connected();
    return { availability, clock, fired, asked };
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('asks for those who come onto the screen together, and lets go of who leaves it', async () => {
    const { availability, clock, asked } = open(() => [{ id: ada, here: true }]);
    const bo = newId();
    const stops = [availability.look(ada), availability.look(ada), availability.look(bo)];
    expect(availability.of(ada).presence).toBe('unknown');
    clock.pass(second);
    await settled();
    expect(asked).toEqual([{ people: [ada, bo] }]);
    expect(availability.of(ada).presence).toBe('online');
    expect(availability.of(bo).presence).toBe('offline');
    for (const stop of stops) stop();
    clock.pass(second);
    await settled();
    expect(asked.slice(1)).toEqual([{ people: [] }]);
    expect(availability.of(ada).presence).toBe('unknown');
  });

  test('what has run out is gone, without a word from the server', async () => {
    const status = { emoji: '🍵', text: 'Tea', expiresIn: 2 * second };
    const { availability, clock, fired } = open(() => [
      { id: ada, here: true, quiet: { expiresIn: second }, status },
    ]);
    availability.look(ada);
    clock.pass(100);
    await settled();
    const asked = clock.now();
    expect(availability.of(ada)).toEqual({
      presence: 'online',
      quiet: { until: asked + second },
      status: { emoji: '🍵', text: 'Tea', until: asked + 2 * second },
    });
    fired.length = 0;
    clock.pass(second);
    expect(availability.of(ada)).toMatchObject({ quiet: null, status: { text: 'Tea' } });
    clock.pass(second);
    expect(availability.of(ada).status).toBeNull();
    expect(fired).toEqual([`availability:${ada}`, `availability:${ada}`]);
    availability.ownTold({ version: 1, status, quiet: null, invisible: { expiresIn: null } });
    clock.pass(2 * second);
    expect(availability.own).toEqual({ status: null, quiet: null, invisible: { until: null } });
  });

  test('what is told while an answer is on its way is newer than the answer', async () => {
    const { promise, resolve } = Promise.withResolvers<Told[]>();
    const { availability, clock } = open(() => promise);
    availability.look(ada);
    clock.pass(second);
    availability.told({ people: [{ id: ada, here: false }] });
    resolve([{ id: ada, here: true }]);
    await settled();
    expect(availability.of(ada).presence).toBe('offline');
    availability.ownTold({ version: 2, status: null, quiet: { expiresIn: null }, invisible: null });
    availability.ownTold({ version: 1, status: null, quiet: null, invisible: null });
    expect(availability.own.quiet).toEqual({ until: null });
  });
});

describe('with a server', () => {
  async function meet(): Promise<{ ada: Client; phone: Client; bo: Client; lobbyId: string }> {
    const server = new DirectServer(new MemoryStore());
    const ada = await openClient(server, { name: 'Ada' });
    const phone = await openClient(server, { token: ada.token });
    const bo = await openClient(server, { name: 'Bo' });
    const lobbyId = bo.parley.rooms[0]?.id ?? '';
    bo.parley.lookAt(idOf(ada));
    await expect.poll(() => seen(bo, ada)).toMatchObject({ presence: 'online', status: null });
    return { ada, phone, bo, lobbyId };
  }

  const idOf = ({ parley }: Client) => parley.me?.id ?? '';
  const seen = ({ parley }: Client, whom: Client) => parley.availability(idOf(whom));
  const tea = { emoji: '🍵', text: 'Tea', expiresIn: null };

  test('a status is on all of one’s own devices and with whoever looks, and heals on a new connection', async () => {
    const { ada, phone, bo } = await meet();
    await ada.parley.setStatus({ status: tea, quiet: { expiresIn: 60_000 } });
    const status = { emoji: '🍵', text: 'Tea', until: null };
    expect(ada.parley.ownAvailability.status).toEqual(status);
    await expect.poll(() => phone.parley.ownAvailability.status).toEqual(status);
    expect(phone.parley.ownAvailability.quiet?.until).toBeGreaterThan(Date.now());
    await expect.poll(() => seen(bo, ada).status).toEqual(status);
    expect(seen(bo, ada).quiet).not.toBeNull();
    for (const { transport } of [phone, bo]) transport.cut();
    await ada.parley.setStatus({ status: null });
    for (const { transport } of [phone, bo]) transport.connect();
    await expect.poll(() => seen(bo, ada).status).toBeNull();
    await expect.poll(() => phone.parley.ownAvailability.status).toBeNull();
  });

  test('who touches none of their devices is away, also over a new connection', async () => {
    const { ada, phone, bo } = await meet();
    ada.parley.setIdle(true);
    phone.parley.setIdle(true);
    await expect.poll(() => seen(bo, ada).presence).toBe('away');
    phone.parley.setIdle(false);
    await expect.poll(() => seen(bo, ada).presence).toBe('online');
    phone.parley.setIdle(true);
    await expect.poll(() => seen(bo, ada).presence).toBe('away');
    ada.transport.reconnect();
    await until(ada.parley, 'online');
    expect(ada.transport.sent.filter(({ name }) => name === 'presence:idle')).toHaveLength(2);
    await expect.poll(() => seen(bo, ada).presence).toBe('away');
  });

  test('somebody invisible is not here and never types, and sees it themselves', async () => {
    const { ada, phone, bo, lobbyId } = await meet();
    bo.parley.openRoom(lobbyId);
    await expect.poll(() => bo.parley.people(lobbyId).count).toBe(2);
    await ada.parley.setStatus({ invisible: { expiresIn: null } });
    await expect.poll(() => phone.parley.ownAvailability.invisible).toEqual({ until: null });
    await expect.poll(() => seen(bo, ada).presence).toBe('offline');
    await expect.poll(() => bo.parley.people(lobbyId).here.map(({ name }) => name)).toEqual(['Bo']);
    ada.parley.setTyping(lobbyId, true);
    await ada.parley.setStatus({ invisible: null });
    await expect.poll(() => seen(bo, ada).presence).toBe('online');
    expect(bo.parley.typing(lobbyId)).toEqual([]);
    ada.parley.setTyping(lobbyId, true);
    await expect.poll(() => bo.parley.typing(lobbyId).map(({ name }) => name)).toEqual(['Ada']);
  });

  test.each([
    ['more than an emoji', { emoji: '🍵🍵', text: '', expiresIn: null }, 'invalid'],
    ['words for an emoji', { emoji: 'tea', text: '', expiresIn: null }, 'invalid'],
    ['nothing', { emoji: '', text: ' \u200b ', expiresIn: null }, 'invalid'],
    ['too many words', { ...tea, text: 'a'.repeat(81) }, 'too_large'],
    ['an end in the past', { ...tea, expiresIn: -1 }, 'invalid'],
    ['an end that never comes', { ...tea, expiresIn: 1e15 }, 'too_large'],
  ])('%s is refused', async (_what, status, code) => {
    const { ada } = await meet();
    await expect(ada.parley.setStatus({ status })).rejects.toMatchObject({ code });
    await ada.parley.setStatus({ status: { ...tea, text: '  a\n b ' } });
    expect(ada.parley.ownAvailability.status?.text).toBe('a b');
  });
});
