import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolders } from './folders.ts';
import { Generator } from './load/generator.ts';
import { requireLinux } from './measure/processes.ts';
import { type Options, readOptions, usage } from './plan.ts';
import { document, type Outcome } from './report/document.ts';
import { figuresOf, type Sample } from './report/samples.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { removePostgres } from './servers/postgres-data.ts';

const resultsFile = join(import.meta.dirname, 'results.md');

await main();

async function main(): Promise<void> {
  let options: Options;
  try {
    requireLinux();
    options = readOptions(process.argv.slice(2), resultsFile);
  } catch (error) {
    console.error(`\n  ${error instanceof Error ? error.message : error}\n\n${usage}\n`);
    process.exitCode = 1;
    return;
  }
  process.on('exit', removeFolders);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => removePostgres().finally(() => process.exit(1)));
  }
  const samples: Sample[] = [];
  const outcomes: Outcome[] = [];
  for (const name of options.scenarios) outcomes.push(await measure(name, options, samples));
  await removePostgres();
  const text = document(outcomes, samples);
  console.log(text);
  if (options.out) writeFileSync(options.out, text);
  if (outcomes.some(({ failure }) => failure !== null)) process.exitCode = 1;
}

/** One that fails does not take the others along. */
async function measure(name: ScenarioName, { plan }: Options, samples: Sample[]): Promise<Outcome> {
  const scenario = scenarios[name];
  const generator = new Generator();
  const from = performance.now();
  const record = (setting: string, subject: string, values: object) => {
    samples.push({ scenario: name, setting, subject, values: figuresOf(values) });
    const seconds = Math.round((performance.now() - from) / 1000);
    console.error(`${name}, ${seconds} s: ${setting}: ${subject}`);
  };
  try {
    await scenario.run({ plan, generator, record });
    return { name, scenario, failure: null };
  } catch (error) {
    console.error(error);
    return { name, scenario, failure: error instanceof Error ? error.message : String(error) };
  } finally {
    generator.end();
  }
}
