import { ackSetting } from '../scenarios/acks.ts';
import { fanoutSetting } from '../scenarios/fanout.ts';
import { memorySetting } from '../scenarios/memory.ts';
import { openSetting } from '../scenarios/open.ts';
import { resyncSetting } from '../scenarios/resync.ts';
import { idleSetting } from '../scenarios/start.ts';
import { contenders } from '../servers/contenders.ts';
import { type Sample, summary } from './samples.ts';

interface Target {
  what: string;
  /** The most that the figure may be. */
  most: number;
  digits: number;
  scenario: string;
  setting: string;
  key: string;
  /** The figure is how many times that of stock Socket.IO it is. */
  ratio?: boolean;
}

/** What the design asks of Parley over Socket.IO. */
const targets: readonly Target[] = [
  {
    what: 'CPU of a delivery, 500 people, one in flight, × stock Socket.IO',
    most: 0.85,
    digits: 2,
    scenario: 'fanout',
    setting: fanoutSetting(500, 1),
    key: 'cpuMicros',
    ratio: true,
  },
  {
    what: 'CPU of a delivery, 500 people, twenty in flight, × stock Socket.IO',
    most: 1 / 8,
    digits: 3,
    scenario: 'fanout',
    setting: fanoutSetting(500, 20),
    key: 'cpuMicros',
    ratio: true,
  },
  {
    what: '1,000 people, 25 messages/s: p50, ms',
    most: 30,
    digits: 1,
    scenario: 'open',
    setting: openSetting(1000, 25),
    key: 'p50',
  },
  {
    what: '1,000 people, 25 messages/s: p99, ms',
    most: 100,
    digits: 1,
    scenario: 'open',
    setting: openSetting(1000, 25),
    key: 'p99',
  },
  {
    what: '10,000 signed-in connections: KB each',
    most: 20,
    digits: 1,
    scenario: 'memory',
    setting: memorySetting(10_000),
    key: 'connectionKilobytes',
  },
  {
    what: 'send → acknowledgement at 500 messages/s: p99, ms',
    most: 15,
    digits: 1,
    scenario: 'acks',
    setting: ackSetting(500),
    key: 'ackP99',
  },
  {
    what: '10,000 missed changes in 50 rooms: requests',
    most: 3,
    digits: 0,
    scenario: 'resync',
    setting: resyncSetting,
    key: 'requests',
  },
  {
    what: 'idle process: MB',
    most: 120,
    digits: 0,
    scenario: 'start',
    setting: idleSetting,
    key: 'idleMegabytes',
  },
  {
    what: 'ready after start: ms',
    most: 1000,
    digits: 0,
    scenario: 'start',
    setting: idleSetting,
    key: 'readyMillis',
  },
];

const subject = contenders['parley-socketio'].title;
const reference = contenders.socketio.title;

/** Each target with what was measured, as a Markdown table; those not measured are left out. */
export function targetTable(samples: readonly Sample[]): string {
  const lines = ['| target | at most | measured | |', '| --- | --: | --: | --- |'];
  for (const target of targets) {
    const own = summary(samples, { ...target, subject }, target.key);
    const stock = target.ratio && summary(samples, { ...target, subject: reference }, target.key);
    if (!own || stock === null) continue;
    const measured = stock ? own.median / stock.median : own.median;
    const [most, value] = [target.most, measured].map((figure) => figure.toFixed(target.digits));
    const verdict = measured <= target.most ? 'met' : '**missed**';
    lines.push(`| ${target.what} | ${most} | ${value} | ${verdict} |`);
  }
  return lines.join('\n');
}
