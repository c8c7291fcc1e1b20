import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Output } from './output.ts';
import { Turn } from './turn.ts';

let now = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setImmediate', 'setTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What a write takes, in ms. */
const writeMillis = 4;

/** A socket that takes its time. */
class SlowSocket extends PassThrough {
  writes = 0;

  override write(): boolean {
    this.writes++;
    now += writeMillis;
    return true;
  }
}

function open() {
  const socket = new SlowSocket();
  const output = new Output(socket, new Turn());
  return {
    socket,
    say: (times: number) => {
      for (let i = 0; i < times; i++) output.push(Buffer.from('event'));
    },
  };
}

function pass(millis: number): void {
  now += millis;
  vi.advanceTimersByTime(millis);
}

const nextTurn = () => pass(0);

test('one message at a time is written in the turn of its event, however long writing takes', () => {
  const { socket, say } = open();
  for (let turn = 1; turn <= 3; turn++) {
    say(1);
    nextTurn();
    expect(socket.writes).toBe(turn);
  }
});

test('when messages come together, the next are held back for as long as writing took', () => {
  const { socket, say } = open();
  say(2);
  nextTurn();
  expect(socket.writes).toBe(1);
  say(1);
  nextTurn();
  expect(socket.writes).toBe(1);
  say(1);
  pass(writeMillis);
  expect(socket.writes).toBe(2);
});
