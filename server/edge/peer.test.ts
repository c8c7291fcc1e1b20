import { expect, test } from 'vitest';
import { ManualClock } from '../../test/kit/manual-clock.ts';
import { Peer, type PeerNeeds, type Wire } from './peer.ts';

/** A client that never reads: no command of its own gets its turn. */
const neverReads: Wire = {
  deliver: () => undefined,
  drained: () => new Promise(() => undefined),
  close: () => undefined,
};

function open(): Peer {
  const needs: Partial<PeerNeeds> = { timers: new ManualClock(), anonymousMillis: 1_000 };
  return new Peer(neverReads, needs as PeerNeeds, '127.0.0.1');
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
