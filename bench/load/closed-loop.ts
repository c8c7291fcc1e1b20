import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMicros } from '../measure/processes.ts';
import { percentile } from '../measure/statistics.ts';
import type { Client } from './client.ts';
import type { Crowd } from './crowd.ts';
import { readMark } from './marks.ts';
import { Speaker } from './speaker.ts';
import { Spin } from './spin.ts';

export interface ClosedLoop {
  roomId: string | null;
  serverPid: number;
  /** So many messages are always on their way. */
  inFlight: number;
  warmUpSeconds: number;
  seconds: number;
}

/** Times in ms. */
export interface Delivered {
  deliveriesPerSecond: number;
  /** Processor time of the server for each delivery. */
  cpuMicros: number;
  p50: number;
  p99: number;
  /** Deliveries that should have come and did not, or came twice. */
  lost: number;
  generatorBusy: number;
}

/** Nothing has arrived for so long although something is on its way: it is lost. */
const stalledMillis = 15_000;

/** A new message goes out as soon as one has reached everybody. */
export async function closedLoop(crowd: Crowd, load: ClosedLoop): Promise<Delivered> {
  const people = crowd.clients.length;
  const speaker = new Speaker(crowd, load.roomId, Math.min(load.inFlight, people));
  const sentAt: number[] = [];
  const latencies: number[] = [];
  // By a message's place in the server's order, which is the same for everybody.
  const places = load.inFlight * 2;
  const missing = new Int32Array(places).fill(people);
  let deliveries = 0;
  let speaking = true;
  let measuring = false;

  const say = () => {
    sentAt[speaker.said] = performance.now();
    void speaker.say();
  };
  for (const client of crowd.clients) client.received = 0;
  crowd.shared.onMessage = (client: Client, bytes, start, end) => {
    const place = client.received++ % places;
    deliveries++;
    if (measuring && client.sampled) {
      latencies.push(performance.now() - (sentAt[readMark(bytes, start, end)] ?? 0));
    }
    const left = (missing[place] ?? 0) - 1;
    missing[place] = left === 0 ? people : left;
    if (left === 0 && speaking) say();
  };

  const spin = new Spin(crowd.shared);
  try {
    for (let i = 0; i < load.inFlight; i++) say();
    await Promise.race([sleep(load.warmUpSeconds * 1000), crowd.lost]);
    const before = { deliveries, cpu: cpuMicros(load.serverPid), at: performance.now() };
    spin.restartMeter();
    measuring = true;
    await Promise.race([sleep(load.seconds * 1000), crowd.lost]);
    measuring = false;
    const generatorBusy = spin.busyShare();
    const counted = deliveries - before.deliveries;
    const cpu = cpuMicros(load.serverPid) - before.cpu;
    const elapsed = performance.now() - before.at;
    speaking = false;
    await Promise.race([allArrived(() => deliveries, speaker, people), crowd.lost]);
    return {
      deliveriesPerSecond: (counted / elapsed) * 1000,
      cpuMicros: cpu / counted,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      lost: Math.abs(speaker.said * people - deliveries),
      generatorBusy,
    };
  } finally {
    spin.stop();
    crowd.shared.onMessage = () => undefined;
  }
}

/** Resolves when everything said has reached everybody, or nothing has come any more for long. */
async function allArrived(
  deliveries: () => number,
  speaker: Speaker,
  people: number,
): Promise<void> {
  let seen = -1;
  let movedAt = performance.now();
  while (deliveries() < speaker.said * people) {
    if (speaker.refusal !== null) throw new Error(`a message was refused: ${speaker.refusal}`);
    if (deliveries() !== seen) {
      seen = deliveries();
      movedAt = performance.now();
    } else if (performance.now() - movedAt > stalledMillis) {
      return;
    }
    await sleep(10);
  }
}
