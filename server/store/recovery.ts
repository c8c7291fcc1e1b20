import { ParleyError } from '../../protocol/errors.ts';
import type { Health } from './store.ts';

/** As much as the largest message and its index entries need, and some more. */
const probeBytes = 128 * 1024;

export interface RecoveryOptions {
  /** How often a store that failed to write tries again by itself, in ms. */
  probeMillis: number;
  /** Writes so many bytes of nothing in place of those written before. */
  probe(bytes: number): Promise<unknown>;
  onError(error: unknown): void;
}

/** Knows whether the store can write, and finds out by itself when it can again. */
export class Recovery {
  readonly #options: RecoveryOptions;
  #health: Health = { ok: true };
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: RecoveryOptions) {
    this.#options = options;
  }

  health(): Health {
    return this.#health;
  }

  /** The store could not write. */
  noteFault(reason: string): void {
    if (!this.#health.ok || this.#isClosed) return;
    this.#health = { ok: false, since: Date.now(), reason };
    this.#options.onError(new Error(`nothing can be written: ${reason}`));
    this.#schedule();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.#tryToWrite().catch(this.#options.onError);
    }, this.#options.probeMillis);
  }

  /** Only a write of some size proves that there is room again; a small one may find a gap. */
  async #tryToWrite(): Promise<void> {
    try {
      await this.#options.probe(probeBytes);
      await this.#options.probe(0);
      this.#health = { ok: true };
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      if (!this.#isClosed) this.#schedule();
    }
  }
}
