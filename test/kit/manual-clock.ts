import type { Clock } from '../../client/clock.ts';
import type { Timers } from '../../server/signals/timers.ts';
import { noon } from './people.ts';

/** Time that passes when told to. */
export class ManualClock implements Clock, Timers {
  #now = noon;
  #actions: { at: number; action: () => void }[] = [];

  now = (): number => this.#now;

  random = (): number => 0.5;

  after = (millis: number, action: () => void): (() => void) => {
    const entry = { at: this.#now + millis, action };
    this.#actions.push(entry);
    return () => {
      this.#actions = this.#actions.filter((other) => other !== entry);
    };
  };

  /** Lets so many ms pass, running what falls due in its order. */
  pass(millis: number): void {
    const end = this.#now + millis;
    for (;;) {
      const next = this.#actions.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#actions = this.#actions.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.action();
    }
    this.#now = end;
  }
}
