import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { answersLimit, Output, outputLimit } from './output.ts';
import { Turn } from './turn.ts';

/** A socket whose other end reads a write only when it is told to. */
class StalledSocket extends Duplex {
  readonly writes: string[] = [];
  #read: () => void = () => undefined;

  override _read(): void {
    // Nothing ever comes in.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.writes.push(chunk.toString());
    this.#read = done;
  }

  async readAll(): Promise<void> {
    while (this.writableLength > 0) {
      this.#read();
      await nextTurn();
    }
  }
}

async function nextTurn(): Promise<void> {
  // Immediates of immediates belong to the turn after.
  for (let i = 0; i < 2; i++) await new Promise((resolve) => setImmediate(resolve));
}

const event = Buffer.from('event ');
const answer = Buffer.from('answer ');

test('what a turn brings is written once, in the order in which it came', async () => {
  const socket = new StalledSocket();
  const turn = new Turn();
  const output = new Output(socket, turn);
  output.push(event);
  output.pushAnswer(answer);
  output.push(event);
  expect(socket.writes).toEqual([]);
  await expect.poll(() => socket.writes).toEqual(['event answer event ']);
  expect(turn.meters).toMatchObject({ writes: 1, frames: 3 });
});

test('who lets events pile up beyond the limit is cut, and nobody else', async () => {
  const turn = new Turn();
  const [stalled, reading] = [new StalledSocket(), new StalledSocket()];
  const outputs = [new Output(stalled, turn), new Output(reading, turn)];
  const big = Buffer.alloc(outputLimit / 4, 'x');
  for (let i = 0; i < 10; i++) {
    for (const output of outputs) output.push(big);
    await expect.poll(() => outputs[1]?.isBehind).toBe(true);
    await reading.readAll();
  }
  expect(stalled.destroyed).toBe(true);
  expect(reading.destroyed).toBe(false);
  expect(reading.writes).toHaveLength(10);
  expect(turn.meters.cut).toBe(1);
});

test('a large answer is no reason to cut, but what comes on top of it is', async () => {
  const turn = new Turn();
  const socket = new StalledSocket();
  const output = new Output(socket, turn);
  output.pushAnswer(Buffer.alloc(5 * outputLimit, 'x'));
  await expect.poll(() => output.isBehind).toBe(true);
  for (let i = 0; i < 3; i++) {
    output.push(event);
    await nextTurn();
  }
  expect(socket.destroyed).toBe(false);
  await expect
    .poll(() => {
      output.push(Buffer.alloc(outputLimit, 'y'));
      return socket.destroyed;
    })
    .toBe(true);
});

test('answers that were read earn no right to pile up events', async () => {
  const turn = new Turn();
  const socket = new StalledSocket();
  const output = new Output(socket, turn);
  for (let i = 0; i < 8; i++) {
    output.pushAnswer(Buffer.alloc(outputLimit, 'x'));
    await expect.poll(() => output.isBehind).toBe(true);
    await socket.readAll();
  }
  for (let i = 0; i < 3; i++) {
    output.push(Buffer.alloc(outputLimit, 'y'));
    await nextTurn();
  }
  await expect.poll(() => socket.destroyed).toBe(true);
});

test('who does not read waits for the next answer until there is room', async () => {
  const socket = new StalledSocket();
  const output = new Output(socket, new Turn());
  expect(output.drained()).toBeNull();
  output.pushAnswer(Buffer.alloc(2 * outputLimit, 'x'));
  const drained = output.drained();
  let isDrained = false;
  void drained?.then(() => {
    isDrained = true;
  });
  await expect.poll(() => output.isBehind).toBe(true);
  expect(isDrained).toBe(false);
  await socket.readAll();
  await drained;
  expect(output.drained()).toBeNull();
});

test('a connection that goes while somebody waits for room keeps nobody waiting', async () => {
  const socket = new StalledSocket();
  const output = new Output(socket, new Turn());
  output.pushAnswer(Buffer.alloc(2 * outputLimit, 'x'));
  const drained = output.drained();
  socket.destroy();
  await drained;
});

test('who is behind gets nothing more of what waits; who is not can be taken leave of', async () => {
  const socket = new StalledSocket();
  const output = new Output(socket, new Turn());
  expect(output.dropBacklog()).toBe(false);
  expect(socket.destroyed).toBe(false);
  output.push(event);
  await expect.poll(() => output.isBehind).toBe(true);
  output.push(event);
  await nextTurn();
  expect(output.dropBacklog()).toBe(true);
  expect(socket.destroyed).toBe(true);
  expect(socket.writes).toHaveLength(1);
});

test('who asks on and on and reads nothing is cut in the end', async () => {
  const turn = new Turn();
  const socket = new StalledSocket();
  const output = new Output(socket, turn);
  for (let sent = 0; sent <= answersLimit; sent += outputLimit) {
    expect(socket.destroyed).toBe(false);
    output.pushAnswer(Buffer.alloc(outputLimit, 'x'));
    await nextTurn();
  }
  output.pushAnswer(Buffer.alloc(1));
  await expect.poll(() => socket.destroyed).toBe(true);
  expect(turn.meters.cut).toBe(1);
});
