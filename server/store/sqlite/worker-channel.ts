import { Worker } from 'node:worker_threads';
import { ParleyError } from '../../../protocol/errors.ts';
import type { DatabaseOptions } from './database.ts';
import type { Request } from './group-commit.ts';
import type { Report } from './worker.ts';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/**
 * Asks a database worker and remembers who waits. A worker at rest is asked at once, so that it writes to the
 * disk while we write to connections. While it has something to do, the requests of one turn of the event loop
 * travel in one message: Node ends the microtasks after each connection that it reads, and each would be one.
 */
export class WorkerChannel {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onReport: (report: Report) => void;
  readonly #onDeath: (error: Error) => void;
  #nextId = 1;
  #outgoing: Request[] = [];
  #closing: Promise<void> | null = null;

  /**
   * @param onReport called for each batch, after its answers were handed out
   * @param onDeath called when the thread ends without being asked to: the store is lost
   */
  constructor(
    options: DatabaseOptions,
    onReport: (report: Report) => void,
    onDeath: (error: Error) => void,
  ) {
    this.#onReport = onReport;
    this.#onDeath = onDeath;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options });
    this.#worker.on('message', (report: Report) => this.#receive(report));
    this.#worker.on('error', (error) =>
      this.#die(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on('exit', (code) => {
      if (!this.#closing) this.#die(new Error(`the database thread ended with code ${code}`));
    });
  }

  /** How many requests are not answered yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  ask(name: string, input: unknown): Promise<unknown> {
    if (this.#closing) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      if (this.#outgoing.push({ id, name, input }) > 1) return;
      if (this.#waiting.size === 1) queueMicrotask(() => this.#flush());
      else setImmediate(() => this.#flush());
    });
  }

  /** Lets the thread finish what it was asked, then ends it. */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      this.#flush();
      this.#worker.once('exit', () => {
        this.#rejectAll(closed());
        resolve();
      });
      this.#worker.postMessage('close');
    });
    return this.#closing;
  }

  #flush(): void {
    if (this.#outgoing.length === 0) return;
    this.#worker.postMessage(this.#outgoing);
    this.#outgoing = [];
  }

  #receive(report: Report): void {
    for (const answer of report.answers) {
      const waiting = this.#waiting.get(answer.id);
      if (!waiting) continue;
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting.resolve(answer.result);
      else waiting.reject(ParleyError.from(answer.error));
    }
    this.#onReport(report);
  }

  #die(error: Error): void {
    this.#closing ??= Promise.resolve();
    this.#rejectAll(closed());
    this.#onDeath(error);
  }

  #rejectAll(error: ParleyError): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

function closed(): ParleyError {
  return new ParleyError('unavailable', 'the server is shutting down');
}
