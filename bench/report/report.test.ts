import { expect, test } from 'vitest';
import type { Scenario } from '../scenarios/scenario.ts';
import { contenders } from '../servers/contenders.ts';
import { notesOf } from './notes.ts';
import { figuresOf, type Sample } from './samples.ts';
import { table } from './table.ts';
import { targetTable } from './targets.ts';

const scenario: Scenario = {
  title: 'Racing',
  about: '',
  columns: [{ key: 'cpuMicros', title: 'µs', digits: 1, ratio: true }],
  run: async () => undefined,
};

const stock = contenders.socketio.title;
const parley = contenders['parley-socketio'].title;

function sample(subject: string, setting: string, cpuMicros: number): Sample {
  return { scenario: 'fanout', setting, subject, values: { cpuMicros } };
}

test('a table shows the median, the spread and how many times stock it is, setting by setting', () => {
  const samples = [
    sample(stock, 'small', 8),
    sample(parley, 'small', 1),
    sample(stock, 'large', 4),
    sample(stock, 'small', 12),
    sample(parley, 'small', 5),
    sample(stock, 'small', 10),
  ];
  expect(table('fanout', scenario, samples).split('\n').slice(2)).toEqual([
    `| small | ${stock} | 10.0 (8.0–12.0) | 1.00 |`,
    `| small | ${parley} | 3.0 (1.0–5.0) | 0.30 |`,
    `| large | ${stock} | 4.0 | 1.00 |`,
  ]);
});

test('a target is met or missed by the ratio within the run, and left out where not measured', () => {
  const setting = '500 people, 20 in flight';
  const rows = (figure: number) =>
    targetTable([sample(stock, setting, 8), sample(parley, setting, figure)])
      .split('\n')
      .slice(2);
  expect(rows(1)).toEqual([expect.stringMatching(/ 0\.125 \| 0\.125 \| met \|$/)]);
  expect(rows(2)).toEqual([expect.stringMatching(/ 0\.125 \| 0\.250 \| \*\*missed\*\* \|$/)]);
  expect(targetTable([sample(parley, setting, 1)]).split('\n')).toHaveLength(2);
});

test('only numbers are figures', () => {
  expect(figuresOf({ p50: 1, answer: '{}', missing: undefined })).toEqual({ p50: 1 });
});

test('notes are found by the title of their section', () => {
  const notes = notesOf('# Notes\n\nHow.\n\n## Fan-out\n\nBecause.\n\n### Detail\n\n## Store\nx\n');
  expect([...notes]).toEqual([
    ['Fan-out', 'Because.\n\n### Detail'],
    ['Store', 'x'],
  ]);
});
