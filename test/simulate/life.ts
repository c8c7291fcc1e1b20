import type { Clock } from '../../client/clock.ts';
import type { Timers } from '../../server/signals/timers.ts';
import type { World } from './world.ts';

/** One run of a program, from its start to its end or crash: after that none of its timers fires. */
export class Life implements Clock, Timers {
  readonly #world: World;
  #isOver = false;

  constructor(world: World) {
    this.#world = world;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  end(): void {
    this.#isOver = true;
  }

  now = (): number => this.#world.now;

  random = (): number => this.#world.random.next();

  after = (millis: number, action: () => void): (() => void) =>
    this.#world.after(millis, () => {
      if (!this.#isOver) action();
    });
}
