import type { Person } from '../protocol/entities.ts';
import type { Ask } from './catch-up.ts';
import { quietly } from './quietly.ts';
import type { RoomView } from './views.ts';

export interface ReportsNeeds {
  ask: Ask;
  me(): Person | null;
  rooms(): readonly RoomView[];
  /** There are others than before. */
  changed(): void;
}

/** How much waits for whoever may act on reports. The reports themselves are asked for where they are shown. */
export class Reports {
  readonly #needs: ReportsNeeds;
  #open = 0;
  /** Grows whenever there may be others: an answer that is older than that is not believed. */
  #asked = 0;

  constructor(needs: ReportsNeeds) {
    this.#needs = needs;
  }

  /** How many messages wait. */
  get open(): number {
    return this.#open;
  }

  /** There may be others: asks, if there can be any for us. */
  refresh(): void {
    quietly(this.#ask());
  }

  forget(): void {
    this.#asked++;
    this.#set(0);
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const { open } = this.#mayAct()
      ? await this.#needs.ask('report:list', { limit: 1 })
      : { open: 0 };
    if (asked === this.#asked) this.#set(open);
  }

  #mayAct(): boolean {
    const role = this.#needs.me()?.role;
    if (role === 'owner' || role === 'admin') return true;
    return this.#needs.rooms().some((room) => room.role !== 'member');
  }

  /** Told also where the number is the same: one may have come for one that went. */
  #set(open: number): void {
    this.#open = open;
    this.#needs.changed();
  }
}
