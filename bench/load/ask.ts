import { percentile } from '../measure/statistics.ts';
import type { Crowd } from './crowd.ts';
import { Spin } from './spin.ts';

export interface Ask {
  command: string;
  /** One for each time it is asked. */
  inputs: readonly unknown[];
}

/** Times in ms. */
export interface Asked {
  p50: number;
  p99: number;
  /** Of the last answer. */
  kilobytes: number;
  /** The last answer, as JSON. */
  answer: string;
}

/** One client asks the same thing again and again, each time when the last answer has come. */
export async function ask(crowd: Crowd, { command, inputs }: Ask): Promise<Asked> {
  const client = crowd.at(0);
  const spin = new Spin(crowd.shared);
  const latencies: number[] = [];
  let answer = '';
  for (const input of inputs) {
    const from = performance.now();
    answer = await Promise.race([client.ask(command, input), crowd.lost]);
    latencies.push(performance.now() - from);
    if (!answer.includes('"ok":true')) throw new Error(`${command}: ${answer}`);
  }
  spin.stop();
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    kilobytes: answer.length / 1000,
    answer,
  };
}
