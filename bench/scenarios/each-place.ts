import { type Contender, contenders, type Place } from '../servers/contenders.ts';
import type { Run } from './scenario.ts';

/**
 * Opens each server in turn, as often as the plan says: A B C C B A, never A A B B. Whoever comes later
 * finds the disk still busy with what the one before has left, so nobody always does.
 */
export async function eachPlace(
  { plan, generator }: Run,
  people: number,
  action: (place: Place, contender: Contender) => Promise<void>,
): Promise<void> {
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    for (const name of repeat % 2 === 0 ? plan.servers : plan.servers.toReversed()) {
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
