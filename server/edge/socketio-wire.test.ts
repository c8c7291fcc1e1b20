import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import { expect, test } from 'vitest';
import { Outgoing } from '../fanout/connection.ts';
import { Turn } from '../fanout/turn.ts';
import { SocketIoWire, socketIoEncoding } from './socketio-wire.ts';

/** An Engine.IO connection that polls until it is told to upgrade, and what its client was sent. */
class FakeEngine extends EventEmitter {
  readyState = 'open';
  transport: { name: string; socket?: unknown } = { name: 'polling' };
  writeBuffer: string[] = [];
  readonly sent: string[] = [];
  /** The connection it was upgraded to. */
  socket: Duplex | null = null;
  isCut = false;

  write(packet: string): void {
    this.writeBuffer.push(packet);
  }

  close(discard?: boolean): void {
    this.isCut = discard === true;
    this.readyState = 'closed';
    this.emit('close');
  }

  /** @param isReading whether the client takes what it is sent */
  upgrade(isReading = true): void {
    const socket = new Duplex({
      read: () => undefined,
      write: (chunk: Buffer, _encoding, done) => {
        this.sent.push(chunk.subarray(2).toString());
        if (isReading) done();
      },
    });
    this.socket = socket;
    const sendFrame = (parts: readonly Buffer[]) => socket.write(Buffer.concat(parts));
    this.transport = { name: 'websocket', socket: { _socket: socket, _sender: { sendFrame } } };
    this.emit('upgrade');
  }

  /** What waited in the library goes out as it would on a WebSocket. */
  flush(): void {
    const { socket } = this.transport as {
      socket: { _sender: { sendFrame(parts: Buffer[]): void } };
    };
    for (const packet of this.writeBuffer) {
      socket._sender.sendFrame([Buffer.from([0x81, packet.length]), Buffer.from(packet)]);
    }
    this.writeBuffer = [];
    this.emit('flush');
  }
}

function open() {
  const engine = new FakeEngine();
  const socket = { conn: engine } as unknown as Socket;
  const turn = new Turn();
  const wire = new SocketIoWire(socket, socketIoEncoding(new Server()), turn);
  const say = (text: string) => wire.deliver(new Outgoing('refused', text));
  return { engine, wire, turn, say };
}

test('an event does not overtake what waits in the library for the upgrade', async () => {
  const { engine, say } = open();
  say('first');
  engine.upgrade();
  say('second');
  engine.flush();
  say('third');
  await expect.poll(() => engine.sent.join()).toContain('third');
  const order = engine.sent.join().match(/first|second|third/g);
  expect(order).toEqual(['first', 'second', 'third']);
});

test('typing is not told to a client that has enough to read', async () => {
  const { engine, wire, turn, say } = open();
  engine.upgrade(false);
  const typing = new Outgoing('typing', 'somebody types');
  wire.deliver(typing);
  await expect.poll(() => engine.sent.join()).toContain('somebody types');
  wire.deliver(typing);
  say('something');
  expect(turn.meters.dropped).toBe(1);
});

test('a client that has much to read is cut when it is to go, any other is taken leave of', async () => {
  const slow = open();
  slow.engine.upgrade(false);
  slow.say('something');
  await expect.poll(() => slow.engine.sent.join()).toContain('something');
  slow.wire.close();
  expect(slow.engine.socket?.destroyed).toBe(true);
  const quick = open();
  quick.engine.upgrade();
  quick.wire.close();
  expect(quick.engine.socket?.destroyed).toBe(false);
  expect(quick.engine.readyState).toBe('closed');
  expect(quick.engine.isCut).toBe(false);
});

test('a client that polls no more is cut before much is kept for it', () => {
  const { engine, say } = open();
  const text = 'x'.repeat(100_000);
  for (let i = 0; i < 20 && !engine.isCut; i++) say(text);
  expect(engine.isCut).toBe(true);
  expect(engine.writeBuffer.length).toBeLessThan(12);
});

test('who has answers to poll gets no further ones until they are polled, or the connection ends', async () => {
  const { engine, wire, say } = open();
  expect(wire.drained()).toBeNull();
  say('first');
  const polled = wire.drained();
  engine.writeBuffer = [];
  engine.emit('flush');
  await polled;
  expect(wire.drained()).toBeNull();
  say('second');
  const ended = wire.drained();
  engine.close();
  await ended;
});
