import { Chance } from '../kit/chance.ts';

/** What a schedule draws: 32 bits of state are plenty for its few thousand draws. */
export class Random extends Chance {
  constructor(seed: number) {
    super(seed);
    // Neighbouring seeds begin alike; a few draws later they do not.
    for (let i = 0; i < 4; i++) this.next();
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the keys, each as often as its weight says; undefined when all weigh nothing. */
  weighted<K>(weights: Iterable<readonly [K, number]>): K | undefined {
    const entries = [...weights];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return undefined;
  }
}
