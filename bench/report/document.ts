import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../scenarios/scenario.ts';
import { coresShared, machine } from './machine.ts';
import { notesOf } from './notes.ts';
import type { Sample } from './samples.ts';
import { table } from './table.ts';
import { targetTable } from './targets.ts';

export interface Outcome {
  name: string;
  scenario: Scenario;
  /** Why it could not be measured to the end; null when it was. */
  failure: string | null;
}

/** Everything that a run has measured, with what people have written about it in `notes.md`. */
export function document(outcomes: readonly Outcome[], samples: readonly Sample[]): string {
  const notes = notesOf(readFileSync(join(import.meta.dirname, '../notes.md'), 'utf8'));
  const section = (title: string, ...parts: (string | null | undefined)[]) =>
    [`## ${title}`, ...parts, notes.get(title)].filter((part) => part).join('\n\n');
  return `${[
    '# What Parley costs beside the alternatives',
    'Made by `npm run bench`; what is said in words about the figures comes from [`notes.md`](notes.md). ' +
      'Compare within this page only: all servers ran in turn on this machine. A figure is the median of the ' +
      'repeats, with the least and the most in brackets. Parley is measured whole: sessions, permission checks, ' +
      'and every message fsynced before it is acknowledged and delivered; the others store nothing.',
    machine(coresShared()),
    section('Targets', targetTable(samples)),
    ...outcomes.map(({ name, scenario, failure }) =>
      section(
        scenario.title,
        scenario.about,
        table(name, scenario, samples),
        failure && `**Not measured to the end:** ${failure}`,
      ),
    ),
  ].join('\n\n')}\n`;
}
