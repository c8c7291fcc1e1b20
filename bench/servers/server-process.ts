import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onCoresOf } from '../measure/cores.ts';

const readyLine = /ready at \S*:(\d+)/;
const running = new Set<ChildProcess>();

// Whatever ends the benchmark, no server stays behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A server in a process of its own. */
export class ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** From its start until it said that it is ready. */
  readonly readyMillis: number;
  readonly #child: ChildProcess;
  readonly #onStopped: () => Promise<void>;

  private constructor(
    child: ChildProcess,
    port: number,
    readyMillis: number,
    onStopped: () => Promise<void>,
  ) {
    this.#onStopped = onStopped;
    this.pid = child.pid ?? 0;
    this.port = port;
    this.readyMillis = readyMillis;
    this.#child = child;
  }

  /**
   * Resolves when it is ready.
   *
   * @param script path in the project
   * @param onStopped what is to be done when it has stopped
   * @param given arguments of the script
   * @param project where the project is
   */
  static async start(
    script: string,
    env: Record<string, string> = {},
    onStopped: () => Promise<void> = async () => undefined,
    given: readonly string[] = [],
    project: string = join(import.meta.dirname, '../..'),
  ): Promise<ServerProcess> {
    const file = join(project, script);
    const [command = '', ...args] = [...onCoresOf('server'), process.execPath, file, ...given];
    const from = performance.now();
    const child = spawn(command, args, {
      env: { ...withoutSettings(process.env), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    let printed = '';
    const port = await new Promise<number>((resolve, reject) => {
      const take = (chunk: unknown) => {
        printed += String(chunk);
        const port = readyLine.exec(printed)?.[1];
        if (port) resolve(Number(port));
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}:\n${printed}`)));
    });
    return new ServerProcess(child, port, performance.now() - from, onStopped);
  }

  /** @param signal how it is told; by default it is given no chance to take its time */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exited = once(this.#child, 'exit');
      this.#child.kill(signal);
      await exited;
    }
    await this.#onStopped();
  }
}

/** Settings of the shell that runs the benchmark have no say here. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('PARLEY_')));
}
