import { parseArgs } from 'node:util';
import { removeScratchFolders } from './folders.ts';
import { Generator } from './load/generator.ts';
import { requireLinux } from './measure/processes.ts';
import type { Sample } from './report/samples.ts';
import { table } from './report/table.ts';
import { fanout } from './scenarios/fanout.ts';
import type { Plan, Scenario } from './scenarios/scenario.ts';
import { type ContenderName, contenders } from './servers/contenders.ts';

const scenarios: Record<string, Scenario> = { fanout };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string', default: '50,500,5000' },
    'in-flight': { type: 'string', default: '1,20' },
    servers: { type: 'string', default: Object.keys(contenders).join(',') },
    repeats: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
  },
});

requireLinux();
const plan: Plan = {
  people: numbers(options.people),
  inFlight: numbers(options['in-flight']),
  servers: options.servers.split(',').map(contender),
  repeats: Number(options.repeats),
  seconds: Number(options.seconds),
  warmUpSeconds: 1,
};
const generator = new Generator();
const samples: Sample[] = [];
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(scenarios)) {
    const scenario = scenarios[name];
    if (!scenario) throw new Error(`no scenario ${name}: ${Object.keys(scenarios).join(', ')}`);
    await scenario.run({
      plan,
      generator,
      record: (setting, subject, values) => {
        samples.push({ scenario: name, setting, subject, values });
        console.error(`${name}: ${setting}: ${subject}`);
      },
    });
    console.log(`\n## ${scenario.title}\n\n${scenario.about}\n\n${table(name, scenario, samples)}`);
  }
} finally {
  generator.end();
  removeScratchFolders();
}

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}

function contender(name: string): ContenderName {
  if (Object.hasOwn(contenders, name)) return name as ContenderName;
  throw new Error(`no server ${name}: ${Object.keys(contenders).join(', ')}`);
}
