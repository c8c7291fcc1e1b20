import type { Generator } from '../load/generator.ts';
import type { ContenderName } from '../servers/contenders.ts';

/** What of the benchmark is run, and for how long. */
export interface Plan {
  /** How often everything is measured, servers alternating. */
  repeats: number;
  /** Length of one window of measuring, and of the load before it that nobody looks at. */
  seconds: number;
  warmUpSeconds: number;
  servers: readonly ContenderName[];
  /** Those that acknowledge what they have stored. */
  stores: readonly ContenderName[];
  /** People in the room of the fan-out. */
  people: readonly number[];
  /** Messages on their way at once in the fan-out. */
  inFlight: readonly number[];
  /** People connected where memory is measured, and where all of them come back at once. */
  connections: number;
  stormPeople: number;
  /** Messages in the room whose history is read. */
  history: readonly number[];
}

export interface Run {
  plan: Plan;
  generator: Generator;
  /**
   * Notes what was measured once.
   *
   * @param setting what is compared, such as `500 people, 20 in flight`
   * @param subject whose figures they are
   */
  record(setting: string, subject: string, values: object): void;
}

export interface Column {
  key: string;
  title: string;
  digits: number;
  /** Shows beside it how many times the figure of stock Socket.IO it is. */
  ratio?: boolean;
}

export interface Scenario {
  title: string;
  /** What is done and measured, for the reader of the results. */
  about: string;
  columns: readonly Column[];
  run(run: Run): Promise<void>;
}

/** In every table of messages: whether the generator can be trusted. */
export const trust: readonly Column[] = [
  { key: 'lost', title: 'lost', digits: 0 },
  { key: 'generatorBusy', title: 'generator busy', digits: 2 },
];
