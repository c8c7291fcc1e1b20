import { acks } from './scenarios/acks.ts';
import { fanout } from './scenarios/fanout.ts';
import { growth } from './scenarios/growth.ts';
import { memory } from './scenarios/memory.ts';
import { open } from './scenarios/open.ts';
import { resync } from './scenarios/resync.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { start } from './scenarios/start.ts';
import { store } from './scenarios/store.ts';
import { storm } from './scenarios/storm.ts';

/** Everything that is measured, by the name that chooses it, in the order of the results. */
export const scenarios = {
  fanout,
  open,
  acks,
  memory,
  storm,
  resync,
  growth,
  store,
  start,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
