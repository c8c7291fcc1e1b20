import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ErrorBody } from '../../protocol/errors.ts';
import type { Cache, CacheChanges, NewOutboxEntry, OutboxEntry, SessionPlace } from '../cache.ts';
import { MemoryCache } from '../cache-memory.ts';
import { lockFile } from './file-lock.ts';
import { Journal } from './journal.ts';

type Step =
  | { readonly write: CacheChanges }
  | { readonly forget: string }
  | { readonly add: OutboxEntry }
  | { readonly mark: { readonly id: string; readonly error: ErrorBody | null } }
  | { readonly remove: string }
  | { readonly clear: string }
  | { readonly token: string };

/** A journal is written anew when it has grown to twice what it held, and by so many bytes. */
const slackBytes = 256 * 1024;

/**
 * A cache in one file, for programs that run in Node: a bot that is started again is who it was,
 * hears what it missed, and sends what it had not yet sent. The file is a journal of the steps that
 * led to what is held in memory.
 */
export class FileCache implements Cache {
  readonly #journal: Journal;
  readonly #unlock: () => void;
  readonly #memory: MemoryCache;
  #token: string | null = null;
  #compactLength = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | null = null;

  private constructor(journal: Journal, memory: MemoryCache, unlock: () => void) {
    this.#journal = journal;
    this.#memory = memory;
    this.#unlock = unlock;
  }

  /**
   * @param path is made when missing, with its folder; whoever can read it is that person
   * @throws when another process has it open
   */
  static async open(path: string): Promise<FileCache> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unlock = lockFile(path);
    try {
      const { journal, recovered } = await Journal.open(path);
      const cache = new FileCache(journal, new MemoryCache(), unlock);
      for (const step of recovered.records) await cache.#apply(step as Step);
      // With a step missing, what is held would claim to be whole.
      if (recovered.isDamaged) cache.#memory.forgetCopies();
      await cache.#compact();
      return cache;
    } catch (error) {
      unlock();
      throw error;
    }
  }

  readonly session: SessionPlace = {
    read: () => this.#token,
    write: (token) => this.#take({ token }, true),
  };

  load = () => this.#memory.load();
  newestMessages = (roomId: string, limit: number) => this.#memory.newestMessages(roomId, limit);
  messagesBetween = (roomId: string, first: number, last: number) =>
    this.#memory.messagesBetween(roomId, first, last);
  outbox = (authorId: string) => this.#inTurn(() => this.#memory.outbox(authorId));

  write(changes: CacheChanges): Promise<void> {
    return this.#take({ write: changes });
  }

  forget(personId: string): Promise<void> {
    return this.#take({ forget: personId });
  }

  addOutbox(entry: NewOutboxEntry): Promise<OutboxEntry> {
    return this.#inTurn(async () => {
      const add = this.#memory.nextOutboxEntry(entry);
      await this.#append({ add }, true);
      return add;
    });
  }

  markOutbox(id: string, error: ErrorBody | null): Promise<void> {
    return this.#take({ mark: { id, error } });
  }

  /** Not waited for on the disk: should it be lost, the message is sent again, which is harmless. */
  removeOutbox(id: string): Promise<void> {
    return this.#take({ remove: id });
  }

  clearOutbox(authorId: string): Promise<void> {
    return this.#take({ clear: authorId }, true);
  }

  /** Gives the file back when everything is written. */
  close(): Promise<void> {
    this.#closed ??= this.#inTurn(async () => {
      await this.#journal.close();
      this.#unlock();
    });
    return this.#closed;
  }

  #take(step: Step, isDurable = false): Promise<void> {
    return this.#inTurn(() => this.#append(step, isDurable));
  }

  async #append(step: Step, isDurable: boolean): Promise<void> {
    await this.#journal.append(step, isDurable);
    await this.#apply(step);
    if (this.#journal.length > 2 * this.#compactLength + slackBytes) await this.#compact();
  }

  async #apply(step: Step): Promise<void> {
    const memory = this.#memory;
    if ('write' in step) await memory.write(step.write);
    else if ('forget' in step) await memory.forget(step.forget);
    else if ('add' in step) memory.putOutbox(step.add);
    else if ('mark' in step) await memory.markOutbox(step.mark.id, step.mark.error);
    else if ('remove' in step) await memory.removeOutbox(step.remove);
    else if ('clear' in step) await memory.clearOutbox(step.clear);
    else this.#token = step.token;
  }

  async #compact(): Promise<void> {
    const { copies, outbox } = this.#memory.snapshot();
    const steps: Step[] = outbox.map((add) => ({ add }));
    if (copies) steps.push({ write: copies });
    if (this.#token !== null) steps.push({ token: this.#token });
    try {
      await this.#journal.replace(steps);
    } catch (error) {
      // A full disk, perhaps. The journal as it is holds everything; it is tried again later.
      console.warn('Parley could not shorten its file.', error);
    }
    this.#compactLength = this.#journal.length;
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(action);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
