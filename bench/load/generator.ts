import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onCoresOf } from '../measure/cores.ts';
import type { Reply } from './generator-process.ts';
import type { JobName, Jobs } from './jobs.ts';

/** The longest jobs take half a minute; a server that hangs must not hold up all that follows. */
const jobLimitMillis = 180_000;

/** The load generator, as a process of its own. It ends with this one. */
export class Generator {
  readonly #child: ChildProcess;
  #settle: PromiseWithResolvers<Reply<JobName>> | null = null;

  constructor() {
    const file = join(import.meta.dirname, 'generator-process.ts');
    const [command = '', ...args] = [...onCoresOf('generator'), process.execPath, file];
    this.#child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child.on('message', (reply) => this.#settle?.resolve(reply as Reply<JobName>));
    this.#child.on('exit', (code) =>
      this.#settle?.reject(new Error(`the load generator ended with ${code}`)),
    );
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** One job at a time. Rejects with what went wrong in it. */
  async run<K extends JobName>(name: K, input: Jobs[K]['input']): Promise<Jobs[K]['result']> {
    this.#settle = Promise.withResolvers();
    this.#child.send({ name, input });
    const tooLate = new Error(`${name} does not end`);
    const limit = setTimeout(() => this.#settle?.reject(tooLate), jobLimitMillis);
    const reply = (await this.#settle.promise.finally(() => clearTimeout(limit))) as Reply<K>;
    if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
    return reply.result;
  }

  end(): void {
    this.#child.disconnect();
  }
}
