import { median } from '../measure/statistics.ts';

/** What was measured once. */
export interface Sample {
  scenario: string;
  setting: string;
  subject: string;
  values: Record<string, number>;
}

/** The numbers among what was measured. */
export function figuresOf(values: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}

/** Several measurements of the same thing. */
export interface Summary {
  median: number;
  least: number;
  most: number;
}

/** All values of one column for one subject in one setting; null when there are none. */
export function summary(
  samples: readonly Sample[],
  where: Pick<Sample, 'scenario' | 'setting' | 'subject'>,
  key: string,
): Summary | null {
  const values = samples
    .filter(
      (sample) =>
        sample.scenario === where.scenario &&
        sample.setting === where.setting &&
        sample.subject === where.subject,
    )
    .map((sample) => sample.values[key])
    .filter((value) => value !== undefined);
  if (values.length === 0) return null;
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}
