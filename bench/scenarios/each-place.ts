import { type Contender, contenders, type Place } from '../servers/contenders.ts';
import type { Run } from './scenario.ts';

/** Opens each server in turn, as often as the plan says: A B C A B C, never A A B B. */
export async function eachPlace(
  { plan, generator }: Run,
  people: number,
  action: (place: Place, contender: Contender) => Promise<void>,
): Promise<void> {
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    for (const name of plan.servers) {
      const place = await contenders[name].open(people);
      try {
        await action(place, contenders[name]);
      } finally {
        await generator.run('leave', null);
        await place.process.stop();
      }
    }
  }
}
