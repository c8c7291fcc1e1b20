import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../protocol/uuid.ts';
import { cpuMicros, cpuTicks } from '../measure/processes.ts';
import { percentile } from '../measure/statistics.ts';
import type { Client } from './client.ts';
import type { Crowd } from './crowd.ts';
import { markedText, readMark } from './marks.ts';
import type { Spin } from './spin.ts';

export interface Talk {
  /** Where to talk; null where the server has only one room. */
  roomId: string | null;
  serverPid: number;
  warmUpSeconds: number;
  seconds: number;
}

/** What became of the messages of one window of time. Times in ms. */
export interface Delivered {
  deliveriesPerSecond: number;
  /** Processor time of the server for each delivery, in µs. */
  cpuMicros: number;
  /** The share of it that the kernel worked, 0 to 1: writing to sockets, most of all. */
  kernelShare: number;
  /** The share of one processor that the server took, 0 to 1 for each. */
  serverBusy: number;
  /** From sending to arrival, over everybody. */
  p50: number;
  p99: number;
  /** From sending to acknowledgement; absent where none is given. */
  ackP50?: number;
  ackP99?: number;
  /** Deliveries that should have come and did not, or came twice. */
  lost: number;
  generatorBusy: number;
}

/** Nothing has arrived for so long although something is on its way: it is lost. */
const stalledMillis = 15_000;

/** Marked messages said in one room by clients that take turns, and who received them when. */
export class Conversation {
  readonly #crowd: Crowd;
  readonly #talk: Talk;
  readonly #speakers: number;
  readonly #sentAt: number[] = [];
  #latencies: number[] = [];
  #ackLatencies: number[] = [];
  #measuring = false;
  #deliveries = 0;
  #refusal: string | null = null;

  /**
   * @param speakers so many clients take turns
   * @param onDelivery called for each delivery, with the receiver's count of those before it
   */
  constructor(
    crowd: Crowd,
    talk: Talk,
    speakers: number,
    onDelivery: (before: number) => void = () => undefined,
  ) {
    this.#crowd = crowd;
    this.#talk = talk;
    this.#speakers = Math.min(speakers, crowd.clients.length);
    for (const client of crowd.clients) client.received = 0;
    crowd.shared.onMessage = (client, bytes, start, end) => {
      this.#deliveries++;
      if (this.#measuring && client.sampled) {
        const sentAt = this.#sentAt[readMark(bytes, start, end)] ?? Number.NaN;
        this.#latencies.push(performance.now() - sentAt);
      }
      onDelivery(client.received++);
    };
  }

  /** @param at from when on its latency counts, in ms: when it should have been sent */
  say(at: number = performance.now()): void {
    const index = this.#sentAt.length;
    this.#sentAt.push(at);
    const client = this.#crowd.at(index % this.#speakers);
    const text = markedText(index);
    if (this.#talk.roomId === null) client.say(text);
    else void this.#send(client, { id: newId(), roomId: this.#talk.roomId, text }, at);
  }

  /** Measures one window once the conversation is under way. */
  async measure(spin: Spin): Promise<Omit<Delivered, 'lost'>> {
    const { warmUpSeconds, seconds, serverPid } = this.#talk;
    await Promise.race([sleep(warmUpSeconds * 1000), this.#crowd.lost]);
    const before = { deliveries: this.#deliveries, cpu: cpuMicros(serverPid) };
    const ticksBefore = cpuTicks(serverPid);
    const from = performance.now();
    spin.restartMeter();
    this.#measuring = true;
    await Promise.race([sleep(seconds * 1000), this.#crowd.lost]);
    this.#measuring = false;
    const generatorBusy = spin.busyShare();
    const deliveries = this.#deliveries - before.deliveries;
    const cpu = cpuMicros(serverPid) - before.cpu;
    const elapsed = performance.now() - from;
    const ticks = cpuTicks(serverPid);
    const [user, kernel] = [ticks.user - ticksBefore.user, ticks.kernel - ticksBefore.kernel];
    const acks = this.#ackLatencies;
    return {
      deliveriesPerSecond: (deliveries / elapsed) * 1000,
      cpuMicros: cpu / deliveries,
      kernelShare: kernel / (user + kernel),
      serverBusy: cpu / 1000 / elapsed,
      p50: percentile(this.#latencies, 0.5),
      p99: percentile(this.#latencies, 0.99),
      ...(acks.length > 0 && { ackP50: percentile(acks, 0.5), ackP99: percentile(acks, 0.99) }),
      generatorBusy,
    };
  }

  /**
   * Waits until everything said has reached everybody, or nothing has come any more for long.
   *
   * @returns deliveries that are missing or too many
   */
  async end(): Promise<number> {
    const expected = this.#sentAt.length * this.#crowd.clients.length;
    let seen = -1;
    let movedAt = performance.now();
    while (this.#deliveries < expected && performance.now() - movedAt < stalledMillis) {
      if (this.#refusal !== null) throw new Error(`a message was refused: ${this.#refusal}`);
      if (this.#deliveries !== seen) {
        seen = this.#deliveries;
        movedAt = performance.now();
      }
      await Promise.race([sleep(10), this.#crowd.lost]);
    }
    this.#crowd.shared.onMessage = () => undefined;
    return Math.abs(expected - this.#deliveries);
  }

  async #send(client: Client, input: object, at: number): Promise<void> {
    const answer = await client.ask('message:send', input);
    if (!answer.includes('"ok":true')) this.#refusal = answer;
    else if (this.#measuring) this.#ackLatencies.push(performance.now() - at);
  }
}
