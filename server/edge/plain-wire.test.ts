import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { Outgoing } from '../fanout/connection.ts';
import { Turn } from '../fanout/turn.ts';
import { PlainWire } from './plain-wire.ts';

/** @param isReading whether the client takes what it is sent */
function open(isReading: boolean) {
  const sent: string[] = [];
  const goodbyes: number[] = [];
  const socket = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      sent.push(chunk.toString());
      if (isReading) done();
    },
  });
  const ws = {
    _socket: socket,
    _sender: { sendFrame: () => undefined },
    close: (code: number) => goodbyes.push(code),
  };
  return { wire: new PlainWire(ws as unknown as WebSocket, new Turn()), socket, sent, goodbyes };
}

test.each([
  [true, [1000]],
  [false, []],
])('when a client is to go that reads (%s) it is told so, or cut', async (isReading, told) => {
  const { wire, socket, sent, goodbyes } = open(isReading);
  wire.deliver(new Outgoing('refused', 'something'));
  await expect.poll(() => sent.join()).toContain('something');
  wire.close();
  expect(goodbyes).toEqual(told);
  expect(socket.destroyed).toBe(!isReading);
});
