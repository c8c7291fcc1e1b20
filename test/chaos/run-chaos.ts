import { setTimeout as sleep } from 'node:timers/promises';
import { Chance } from '../kit/chance.ts';
import { RoughProxy } from '../kit/rough-proxy.ts';
import { judge, type Verdict } from './judge.ts';
import type { Participant } from './participant.ts';
import { readerCount, type Subject, writerCount } from './subject.ts';

export interface Plan {
  /** How often a process is killed. */
  kills: number;
  /** Decides what is done, to whom and after how long; how that meets the processes it cannot. */
  seed: number;
  /** Told after each kill. */
  onKill?(done: number): void;
}

export interface Report {
  name: string;
  seed: number;
  kills: number;
  /** How often the server was asked to end, and started anew. */
  stops: number;
  /** Connections torn, reset or silenced. */
  cuts: number;
  /** Clients started anew without what they had in memory. */
  crashes: number;
  /** How often a client was told that it had missed too much to be told of each message. */
  resets: number;
  acknowledged: number;
  /** Messages told to clients. */
  deliveries: number;
  verdict: Verdict;
  /** Who never came to rest, though nobody was disturbed any more. */
  restless: string[];
}

/** A life of the server ends after so many acknowledged messages, at most. */
const messagesPerLife = 60;
/** Between kills it is now and then asked to end, with everybody in the middle of talking. */
const stopsPerKill = 0.1;
/** When nothing moves for so long something is stuck, in ms. */
const stuckMillis = 60_000;

/**
 * Kills the server again and again, cuts connections and crashes clients while people write, then
 * lets everything come to rest and judges what was seen.
 */
export async function runChaos(subject: Subject, plan: Plan): Promise<Report> {
  const proxies = await Promise.all(
    Array.from({ length: writerCount + readerCount }, () => RoughProxy.open(subject.port)),
  );
  const people = await subject.open(proxies);
  await Promise.all(people.map((person) => person.start()));
  const writers = people.slice(0, writerCount);

  let isOver = false;
  let cuts = 0;
  let crashes = 0;
  let stops = 0;
  const whileItLasts = async (salt: number, mostMillis: number, act: (chance: Chance) => void) => {
    const chance = new Chance(plan.seed * 1_000 + salt);
    while (!isOver) {
      await sleep(chance.integer(0, mostMillis));
      if (!isOver) act(chance);
    }
  };
  const treatment = [
    ...writers.map((writer, index) => whileItLasts(index, 500, pressing(writer))),
    whileItLasts(100, 150, (chance) => {
      cuts += cut(chance.pick(proxies as [RoughProxy, ...RoughProxy[]]), chance);
    }),
    whileItLasts(101, 2_500, (chance) => {
      crashes++;
      void chance.pick(people as [Participant, ...Participant[]]).crash();
    }),
  ];
  const chance = new Chance(plan.seed);
  for (let kill = 1; kill <= plan.kills; kill++) {
    await progress(writers, chance.integer(1, messagesPerLife));
    await sleep(chance.integer(0, 100));
    await subject.kill(chance.next());
    await sleep(chance.integer(0, 100));
    await subject.revive();
    for (const person of people) if (chance.next() < 0.5) person.nudge();
    if (chance.next() < stopsPerKill) {
      await progress(writers, 1);
      await subject.stop();
      stops++;
      await subject.revive();
    }
    plan.onKill?.(kill);
  }
  isOver = true;
  await Promise.all(treatment);
  const restless = await comeToRest(people);
  await Promise.all(people.map((person) => person.lookBack()));
  await Promise.all(people.map((person) => person.stop()));
  const writings = writers.map(({ writing }) => writing);
  const readings = people.map(({ reading }) => reading);
  return {
    name: subject.name,
    seed: plan.seed,
    kills: plan.kills,
    stops,
    cuts,
    crashes,
    acknowledged: acknowledgedBy(writers),
    resets: readings.reduce((sum, { resets }) => sum + resets, 0),
    deliveries: readings.reduce((sum, { lives }) => sum + lives.flat().length, 0),
    verdict: judge({ stored: await subject.stored(), writers: writings, readers: readings }),
    restless,
  };
}

/** Now a single message, now several at once. */
function pressing(writer: Participant): (chance: Chance) => void {
  let count = 0;
  return (chance) => {
    const several = chance.next() < 0.1 ? chance.integer(2, 8) : 1;
    for (let i = 0; i < several; i++) void writer.press(`${writer.name} ${count++}`);
  };
}

/** @returns how many connections were cut */
function cut(proxy: RoughProxy, chance: Chance): number {
  switch (chance.integer(0, 3)) {
    case 0:
      return proxy.reset();
    case 1:
      return proxy.tear(chance.next());
    case 2:
      return proxy.hush();
    default:
      proxy.delay(chance.integer(1, 300));
      return 0;
  }
}

function acknowledgedBy(writers: readonly Participant[]): number {
  return writers.reduce((sum, { writing }) => {
    return sum + new Set(writing.acknowledged.map(({ text }) => text)).size;
  }, 0);
}

/** Resolves when so many more acknowledgements have come. */
async function progress(writers: readonly Participant[], messages: number): Promise<void> {
  const count = () => writers.reduce((sum, { writing }) => sum + writing.acknowledged.length, 0);
  const enough = count() + messages;
  const deadline = performance.now() + stuckMillis;
  while (count() < enough) {
    if (performance.now() > deadline) throw new Error('nothing is acknowledged any more');
    await sleep(20);
  }
}

/** @returns who has not come to rest, after nothing has moved for a long time */
async function comeToRest(people: readonly Participant[]): Promise<string[]> {
  let reached = 0;
  let moved = performance.now();
  for (;;) {
    const newest = Math.max(...people.map((person) => person.newest));
    const restless = people.filter((person) => !person.isIdle || person.newest < newest);
    const known = people.reduce((sum, person) => sum + person.newest, 0);
    if (known > reached) moved = performance.now();
    reached = known;
    const isStuck = performance.now() - moved > stuckMillis;
    if (restless.length === 0 || isStuck) return restless.map(({ name }) => name);
    await sleep(50);
  }
}
