import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMicros } from '../measure/processes.ts';
import { type Connect, Crowd } from './crowd.ts';
import { Spin } from './spin.ts';
import { sync } from './sync.ts';

export interface Storm extends Connect {
  serverPid: number;
}

export interface Weathered {
  /** Until everybody was back and in step, in s. */
  seconds: number;
  cpuSeconds: number;
}

/** A server that is told of thousands of ends at once gets so long to take note of them, in ms. */
const pauseMillis = 1_500;

/** Everybody loses the connection in the same moment, comes back, and asks what was missed. */
export async function storm(
  before: Crowd,
  load: Storm,
): Promise<{ crowd: Crowd; result: Weathered }> {
  const takesCommands = before.shared.dialect.command !== null;
  const cursors = takesCommands ? (await sync(before.at(0), [])).cursors : [];
  before.end();
  await sleep(pauseMillis);
  const crowd = new Crowd(load.port, load.dialect);
  const spin = new Spin(crowd.shared);
  const cpuBefore = cpuMicros(load.serverPid);
  const from = performance.now();
  // The home feed is each person's own; the rooms are everybody's.
  const rooms = cursors.filter((cursor) => cursor.feed !== 'home');
  await crowd.connect(load.tokens, async (client) => {
    if (takesCommands) await sync(client, rooms);
  });
  const seconds = (performance.now() - from) / 1000;
  const cpuSeconds = (cpuMicros(load.serverPid) - cpuBefore) / 1e6;
  spin.stop();
  return { crowd, result: { seconds, cpuSeconds } };
}
