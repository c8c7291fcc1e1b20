import type { Weather } from './weather.ts';
import type { World } from './world.ts';

/**
 * What may befall a packet beyond what TCP lets befall it: nothing, being lost while the connection
 * lives on, or that and arriving a second time, later and out of order.
 */
export type Risk = 'none' | 'loss' | 'loss or repetition';

/** One direction of a connection: in order, until it breaks. */
export class Pipe {
  readonly #world: World;
  readonly #weather: Weather;
  #lastAt = 0;
  /** What would arrive later than this never does. */
  #brokenFrom = Number.POSITIVE_INFINITY;

  constructor(world: World, weather: Weather) {
    this.#world = world;
    this.#weather = weather;
  }

  send(arrive: () => void, risk: Risk): void {
    const { random } = this.#world;
    if (risk !== 'none' && random.chance(this.#weather.loss)) {
      this.#world.note(() => 'network: a packet is lost');
      return;
    }
    this.#lastAt = Math.max(this.#lastAt, this.#world.now + this.#weather.delay(random));
    this.#at(this.#lastAt, arrive);
    if (risk === 'loss or repetition' && random.chance(this.#weather.repetition)) {
      this.#world.note(() => 'network: a packet is doubled');
      this.#at(this.#lastAt + random.integer(0, 3_000), arrive);
    }
  }

  /** Nothing arrives any more after so many ms. */
  breakAfter(millis: number): void {
    this.#brokenFrom = Math.min(this.#brokenFrom, this.#world.now + millis);
  }

  #at(at: number, arrive: () => void): void {
    this.#world.after(at - this.#world.now, () => {
      if (this.#world.now < this.#brokenFrom) arrive();
    });
  }
}
