import { noon } from '../kit/people.ts';
import { Agenda, type Due } from './agenda.ts';
import { Random } from './random.ts';

/**
 * Ids, epochs and tokens hold true chance. It decides nothing: an id is compared only with those
 * made earlier in the same process, which are lower, and of the others two are the same or not.
 */
const names =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|(?<="(?:epoch|token)":")[\w-]+/g;

/** So many steps are put before Node's event loop at once: going round it costs more than a step. */
const stepsAtOnce = 128;

/** A hundred times what a schedule needs: something in it goes round in circles. */
const mostSteps = 100_000;

/** The time and the chance of one schedule. Nothing in it waits for a real clock. */
export class World {
  readonly random: Random;
  /** What broke, in words. */
  readonly failures: string[] = [];
  /** What happened, a line each; null where nobody wants to know. */
  readonly trace: string[] | null;
  readonly #agenda = new Agenda();
  readonly #labels = new Map<string, string>();
  readonly #began = noon;
  #now = noon;
  /** How many things have happened. */
  steps = 0;

  constructor(seed: number, isTraced: boolean) {
    this.random = new Random(seed);
    this.trace = isTraced ? [] : null;
  }

  /** Unix ms. */
  get now(): number {
    return this.#now;
  }

  /** Whether nothing is going to happen any more. */
  get isQuiet(): boolean {
    return this.#agenda.isEmpty;
  }

  /** Runs `action` once after so many ms (a whole number of them), unless the returned function is called before. */
  after(millis: number, action: () => void): () => void {
    const due = this.#agenda.add(this.#now + Math.round(millis), action);
    return () => {
      due.action = null;
    };
  }

  /** @param line made only when a trace is kept; ids, epochs and tokens in it are replaced by short names */
  note(line: () => string): void {
    if (!this.trace) return;
    const text = line().replace(names, (name) => this.#label(name));
    const seconds = ((this.#now - this.#began) / 1000).toFixed(3).padStart(9);
    this.trace.push(`${seconds}  ${text}`);
  }

  fail(what: string): void {
    this.note(() => `FAILURE ${what}`);
    this.failures.push(what);
  }

  /**
   * Lets so many ms pass; infinitely many until nothing is left to happen. Between two things that happen,
   * every promise that can settle does: each runs in an immediate of its own, and Node empties the
   * queue of microtasks after each.
   */
  pass(millis: number): Promise<void> {
    const end = this.#now + Math.round(millis);
    return new Promise((resolve) => {
      let isOver = false;
      const step = () => {
        if (isOver) return;
        const due = this.#isLost() ? null : this.#agenda.next(end);
        if (due) this.#run(due);
        else {
          isOver = true;
          if (Number.isFinite(end)) this.#now = end;
          resolve();
        }
      };
      const refill = () => {
        if (isOver) return;
        for (let i = 0; i < stepsAtOnce; i++) setImmediate(step);
        setImmediate(refill);
      };
      refill();
    });
  }

  #isLost(): boolean {
    if (this.steps <= mostSteps) return false;
    if (this.failures.length === 0) this.fail('it never comes to rest');
    return true;
  }

  #run(due: Due): void {
    this.#now = due.at;
    this.steps++;
    try {
      due.action?.();
    } catch (error) {
      this.fail(`thrown: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  #label(name: string): string {
    let label = this.#labels.get(name);
    if (label === undefined) {
      label = `name${this.#labels.size + 1}`;
      this.#labels.set(name, label);
    }
    return label;
  }
}
