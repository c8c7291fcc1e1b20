import { ParleyError } from '../../protocol/errors.ts';
import { changesSince, type SyncBounds } from '../../server/store/sql/reads/changes-since.ts';
import { reads } from '../../server/store/sql/reads.ts';
import type { Steps } from '../../server/store/sql/steps.ts';
import {
  type Answer,
  asBody,
  commitTogether,
  type Request,
} from '../../server/store/sqlite/group-commit.ts';
import type {
  Committed,
  Health,
  ReadName,
  Reads,
  Store,
  StoreMeters,
  WriteName,
  Writes,
} from '../../server/store/store.ts';
import { Channel } from './channel.ts';
import type { Disk } from './disk.ts';
import type { Life } from './life.ts';
import type { World } from './world.ts';

/**
 * The embedded store as the server knows it, with the threads replaced by simulated ones: between
 * a request, its commit and its answer time passes, in which the process may die. What is
 * committed is on the disk, what is not is gone.
 */
export class SimulatedStore implements Store {
  readonly #world: World;
  readonly #life: Life;
  readonly #disk: Disk;
  readonly #bounds: SyncBounds;
  readonly #writer: Channel;
  readonly #reader: Channel;
  readonly #listeners: ((committed: readonly Committed[]) => void)[] = [];
  #untold: Committed[] = [];

  constructor(world: World, life: Life, disk: Disk, bounds: SyncBounds) {
    this.#world = world;
    this.#life = life;
    this.#disk = disk;
    this.#bounds = bounds;
    this.#writer = new Channel(world, life, (requests) => this.#commit(requests));
    this.#reader = new Channel(world, life, (requests) => this.#read(requests));
  }

  async write<K extends WriteName>(
    name: K,
    input: Writes[K]['input'],
  ): Promise<Writes[K]['result']> {
    return (await this.#writer.ask(name, input)) as Writes[K]['result'];
  }

  async read<K extends ReadName>(name: K, input: Reads[K]['input']): Promise<Reads[K]['result']> {
    return (await this.#reader.ask(name, input)) as Reads[K]['result'];
  }

  onCommit(listener: (committed: readonly Committed[]) => void): void {
    this.#listeners.push(listener);
  }

  health(): Health {
    return { ok: true };
  }

  meters(): StoreMeters {
    return { writing: 0, reading: 0, commits: 0, written: 0 };
  }

  async close(): Promise<void> {
    this.#life.end();
  }

  #commit(requests: readonly Request[]): { answers: Answer[]; afterwards(): void } {
    const batch = commitTogether(this.#disk.db, requests as Request<WriteName>[]);
    for (const bug of batch.bugs) this.#world.fail(`a write failed: ${String(bug)}`);
    if (batch.fault !== null) this.#world.note(() => 'store: nothing can be written');
    return {
      answers: batch.answers,
      // The answers were resolved just now; their callers run before the next step of the world.
      afterwards: () => {
        if (this.#untold.length === 0) this.#life.after(0, () => this.#tell());
        this.#untold.push(...batch.committed);
      },
    };
  }

  #tell(): void {
    const committed = this.#untold;
    this.#untold = [];
    for (const listener of this.#listeners) listener(committed);
  }

  #read(requests: readonly Request[]): { answers: Answer[]; afterwards(): void } {
    const answers = requests.map(({ id, name, input }): Answer => {
      try {
        return { id, ok: true, result: this.#readOne(name as ReadName, input) };
      } catch (error) {
        if (!(error instanceof ParleyError)) {
          this.#world.fail(`a read failed: ${String(error)}`);
        }
        return { id, ok: false, error: asBody(error) };
      }
    });
    return { answers, afterwards: () => undefined };
  }

  #readOne<K extends ReadName>(name: K, input: unknown): unknown {
    if (name === 'changesSince') {
      const steps = changesSince(input as Reads['changesSince']['input'], this.#bounds);
      return this.#disk.db.perform(steps);
    }
    return this.#disk.db.perform(reads[name](input as Reads[K]['input']) as Steps<unknown>);
  }
}
