import { parseArgs } from 'node:util';
import type { Plan } from './scenarios/scenario.ts';
import { isScenario, type ScenarioName, scenarios } from './scenarios.ts';
import { before } from './servers/checkout.ts';
import { type ContenderName, contenders, isContender, isParley } from './servers/contenders.ts';

export interface Options {
  plan: Plan;
  scenarios: readonly ScenarioName[];
  /** Where the results go; null: only to the console. */
  out: string | null;
}

/** Sizes of the whole measurement, and of the one that only shows that everything works. */
const whole = {
  people: '50,500,5000',
  repeats: '3',
  seconds: '2',
  connections: '10000',
  storm: '5000',
  history: '10000,1000000',
};
const quick = {
  people: '50,500',
  repeats: '1',
  seconds: '1',
  connections: '1000',
  storm: '500',
  history: '10000',
};

const allNames = Object.keys(contenders)
  .filter(isContender)
  .filter((name) => before !== null || name !== 'parley-before');
/** What Parley stores in makes no difference to what it sends: it is compared where it does. */
const everywhere = allNames.filter((name) => name !== 'parley-postgres');

const tenMillion = ',10000000';

export const usage = `npm run bench [-- [scenario …] [options]]

  Scenarios: ${Object.keys(scenarios).join(', ')}

  Without a scenario all are run and the results go to bench/results.md (about 20 minutes).
  --quick            everything once and small, shown only (about 3 minutes)
  --full             a history of 10 million messages too (2 minutes and 5 GB of disk more)
  --servers a,b      ${allNames.join(', ')}
  --people 50,500    in the room of the fan-out          --in-flight 1,20
  --connections n    where memory is measured            --storm n
  --history n,m      messages in the room that is read
  --repeats n        of everything                       --seconds n   in each window
  --out file         writes the results there

  BENCH_BEFORE=folder  an earlier Parley, checked out and installed there, is measured too (parley-before)`;

/** Throws on what it does not understand. */
export function readOptions(args: readonly string[], resultsFile: string): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: flag,
      full: flag,
      servers: text,
      people: text,
      'in-flight': text,
      connections: text,
      storm: text,
      history: text,
      repeats: text,
      seconds: text,
      out: text,
    },
  });
  const chosen = values.servers?.split(',').map(contender);
  const sizes = { ...(values.quick ? quick : whole), ...values };
  return {
    plan: {
      repeats: number(sizes.repeats),
      seconds: number(sizes.seconds),
      warmUpSeconds: values.quick ? 0.5 : 1,
      servers: chosen ?? everywhere,
      stores: (chosen ?? allNames).filter(isParley),
      people: numbers(sizes.people),
      inFlight: numbers(values['in-flight'] ?? '1,20'),
      connections: number(sizes.connections),
      stormPeople: number(sizes.storm),
      history: numbers(`${sizes.history}${values.full ? tenMillion : ''}`),
    },
    scenarios: (positionals.length > 0 ? positionals : Object.keys(scenarios)).map(scenario),
    // Results of a part, or of other sizes, must not pass for those of the whole.
    out: values.out ?? (args.every((arg) => arg === '--full') ? resultsFile : null),
  };
}

function numbers(list: string): number[] {
  return list.split(',').map(number);
}

function number(text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new Error(`${text} is not a number above 0`);
}

function scenario(name: string): ScenarioName {
  if (isScenario(name)) return name;
  throw new Error(`no scenario ${name}; there are ${Object.keys(scenarios).join(', ')}`);
}

function contender(name: string): ContenderName {
  if (isContender(name)) return name;
  throw new Error(`no server ${name}; there are ${allNames.join(', ')}`);
}
