import { expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { ManualClock } from '../../test/kit/manual-clock.ts';
import { plainAvailability } from '../domain/availability.ts';
import { LocalRooms } from '../fanout/local-rooms.ts';
import { Peer, type PeerNeeds, type Wire } from './peer.ts';

/** A client that never reads: no command of its own gets its turn. */
const neverReads: Wire = {
  deliver: () => undefined,
  drained: () => new Promise(() => undefined),
  close: () => undefined,
};

function open(wire = neverReads, more: Record<string, unknown> = {}): Peer {
  const needs = { timers: new ManualClock(), anonymousMillis: 1_000, ...more };
  return new Peer(wire, needs as unknown as PeerNeeds, {
    address: '127.0.0.1',
    device: '',
    page: null,
  });
}

test.each([
  ['small', 40, 256],
  ['large', 64 * 1024, 18],
])('of %s commands only so many wait for their turn', async (_size, bytes, most) => {
  const peer = open();
  const answers: unknown[] = [];
  for (let i = 0; i < 300; i++) {
    const answer = peer.handle('room:list', {}, bytes);
    answer.then((reply) => answers.push(reply));
    // The first one waits for its reader from now on, the others behind it.
    await null;
  }
  expect(answers[0]).toMatchObject({ error: { code: 'rate_limited', retry: true } });
  expect(300 - answers.length).toBeLessThanOrEqual(most + 1);
  expect(300 - answers.length).toBeGreaterThan(most / 2);
});

test.each([
  ['its transport', true],
  ['itself', false],
])(
  'a session that ends after %s has looked, and before it is listened for, is noticed',
  async (_who, isKnown) => {
    const actor = {
      sessionId: newId(0),
      scopes: null,
      person: { id: newId(0), role: 'guest' as const, name: 'Ada' },
    };
    const localRooms = new LocalRooms();
    let listens = 0;
    let closed = 0;
    const wire: Wire = { deliver: () => undefined, drained: () => null, close: () => closed++ };
    const peer = open(wire, {
      greeting: '',
      localRooms,
      rooms: { followedBy: async () => ({ roomIds: [], availability: plainAvailability }) },
      sessions: {
        // It ends the moment before the connection would have been told.
        resolve: async () => {
          listens = localRooms.ofSession(actor.sessionId).size;
          return listens === 0 ? actor : null;
        },
      },
    });
    await peer.start('token', isKnown ? actor : null);
    expect(listens).toBe(1);
    expect(closed).toBe(1);
    expect(localRooms.size).toBe(0);
  },
);

test('who gets another role after the first look, and before it is listened for, is greeted in it', async () => {
  const sessionId = newId(0);
  const ada = { id: newId(0), role: 'guest' as 'guest' | 'admin', name: 'Ada' };
  const localRooms = new LocalRooms();
  const greeted: unknown[] = [];
  const wire: Wire = {
    deliver: ({ data }) => greeted.push((data as { person: unknown }).person),
    drained: () => null,
    close: () => undefined,
  };
  const peer = open(wire, {
    greeting: '',
    localRooms,
    rooms: { followedBy: async () => ({ roomIds: [], availability: plainAvailability }) },
    sessions: {
      resolve: async () => {
        const role = localRooms.ofSession(sessionId).size === 0 ? 'guest' : 'admin';
        return { sessionId, scopes: null, person: { ...ada, role } };
      },
      noteSeen: async () => undefined,
    },
  });
  await peer.start('token');
  expect(greeted).toEqual([ada, { ...ada, role: 'admin' }]);
  await peer.start('token', { sessionId, scopes: null, person: { ...ada, role: 'admin' } });
  expect(greeted).toHaveLength(3);
});
