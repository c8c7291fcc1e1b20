import { acts } from './acts.ts';
import { Device } from './device.ts';
import type { Disk } from './disk.ts';
import { incidents } from './incidents.ts';
import { judge } from './judge.ts';
import type { Random } from './random.ts';
import { Tab } from './tab.ts';
import { people, Town } from './town.ts';
import { World } from './world.ts';

/** What came of one schedule. */
export interface Outcome {
  seed: number;
  /** Nothing, if the promise was kept. */
  failures: readonly string[];
  /** What happened, a line each; empty unless it was asked for. */
  trace: readonly string[];
  steps: number;
  messages: number;
  crashes: number;
  cuts: number;
}

const mostTabs = 6;
/** Most schedules begin with everybody in the lobby, and nothing going wrong for so long, in ms. */
const quietStartMillis = 1_500;

/** Runs the schedule of a seed: the same seed gives the same schedule, to the letter. */
export async function runSchedule(disk: Disk, seed: number, isTraced = false): Promise<Outcome> {
  const world = new World(seed, isTraced);
  const stopListening = listenForBugs(world);
  disk.format();
  const town = new Town(world, disk);
  const { random } = world;
  town.server.start();
  for (const name of people.slice(0, random.integer(1, people.length))) {
    open(town, name, new Device(name, town, null));
  }
  if (random.chance(0.8)) await beginQuietly(town);
  town.weather.turn(random);
  const deeds = { acts: some(random, acts), incidents: some(random, incidents) };
  const pause = random.pick([40, 250, 1_500]) ?? 0;
  const trouble = random.pick([0.02, 0.08, 0.25]) ?? 0;
  for (let left = random.integer(20, 70); left > 0 && world.failures.length === 0; left--) {
    await world.pass(-Math.log(1 - random.next()) * pause);
    if (random.chance(trouble)) random.weighted(deeds.incidents)?.(town);
    else moveSomebody(town, deeds.acts);
  }
  if (world.failures.length === 0) await judge(town);
  for (const tab of town.tabs) tab.crash();
  town.server.crash();
  await world.pass(Number.POSITIVE_INFINITY);
  stopListening();
  return {
    seed,
    failures: world.failures,
    trace: world.trace ?? [],
    steps: world.steps,
    messages: disk.messageIds().length,
    crashes: town.server.crashes,
    cuts: town.cuts,
  };
}

/** What nobody catches is a failure of the schedule in which it happens. */
function listenForBugs(world: World): () => void {
  const note = (error: unknown) =>
    world.fail(`not caught: ${error instanceof Error ? error.stack : String(error)}`);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  return () => {
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
  };
}

/** Everybody joins. */
async function beginQuietly({ world, tabs }: Town): Promise<void> {
  await world.pass(quietStartMillis);
  for (const tab of tabs) tab.join(tab.name);
  await world.pass(quietStartMillis);
}

function open(town: Town, name: string, device: Device): void {
  const tab = new Tab(name, device);
  town.tabs.push(tab);
  tab.start();
}

type Weighted<T> = readonly (readonly [T, number])[];

/**
 * Some of the kinds of deeds only, others in each schedule: what never happens together with
 * everything else is found as well (A. Groce et al., "Swarm Testing", ISSTA 2012).
 */
function some<T>(random: Random, all: Readonly<Record<string, readonly [number, T]>>): Weighted<T> {
  return Object.values(all)
    .filter(() => random.chance(0.7))
    .map(([weight, deed]) => [deed, weight] as const);
}

function moveSomebody(town: Town, deeds: Weighted<(tab: Tab, town: Town) => void>): void {
  const { random, tabs } = town;
  const tab = random.pick(tabs);
  if (!tab) return;
  const { parley, device } = tab;
  if (!parley) {
    if (random.chance(0.5)) tab.start();
  } else if (parley.me) {
    if (tabs.length < mostTabs && random.chance(0.03)) addDevice(town, device);
    else if (tabs.length < mostTabs && device.isBrowser && random.chance(0.05)) {
      open(town, `${device.name}.${tabs.length}`, device);
    } else random.weighted(deeds)?.(tab, town);
  } else if (parley.connection.state === 'signed-out' && random.chance(0.3)) {
    tab.join(`${device.name} ${random.integer(1, 9)}`);
  }
}

/** The same person begins to use another device. */
function addDevice(town: Town, first: Device): void {
  const name = `${first.name}'${town.tabs.length}`;
  open(town, name, new Device(name, town, first.token));
}
