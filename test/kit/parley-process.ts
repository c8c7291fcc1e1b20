import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';
import { tempFolder } from './temp-folder.ts';
import { unlimited } from './unlimited.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const readyLine = /Parley is ready at/;

/** The real server as a process of its own, on a free port with its own data, for the running test. */
export class ParleyProcess {
  readonly port: number;
  readonly dataFolder: string;
  readonly #env: Record<string, string>;
  readonly #under: readonly string[];
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(port: number, env: Record<string, string>, under: readonly string[]) {
    this.port = port;
    this.dataFolder = env.PARLEY_DATA ?? tempFolder();
    this.#env = env;
    this.#under = under;
  }

  /**
   * Resolves when it is ready.
   *
   * @param under the command, such as a tracer, that is to start it in place of itself
   */
  static async start(
    env: Record<string, string> = {},
    under: readonly string[] = [],
  ): Promise<ParleyProcess> {
    const server = new ParleyProcess(await freePort(), env, under);
    onTestFinished(() => server.kill());
    await server.start();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** All that it printed so far, over all its lives. */
  get output(): string {
    return this.#output;
  }

  /** Starts it again on the same port and data, with other settings than before where some are given. */
  async start(env: Record<string, string> = {}): Promise<void> {
    // Settings of the shell that runs the tests have no say here.
    const shell = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('PARLEY_') && name !== 'DATABASE_URL',
    );
    const [command, ...args] = [...this.#under, process.execPath, main];
    const child = spawn(command, args, {
      env: {
        ...Object.fromEntries(shell),
        ...unlimited,
        PARLEY_PORT: String(this.port),
        PARLEY_DATA: this.dataFolder,
        ...this.#env,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      let printed = '';
      const take = (chunk: unknown) => {
        this.#output += String(chunk);
        printed += String(chunk);
        if (readyLine.test(printed)) resolve();
      };
      child.stdout?.on('data', take);
      child.stderr?.on('data', take);
      child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)));
    });
  }

  /** `kill -9`: it gets no chance to finish anything. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGTERM. @returns its exit code */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    this.#child = null;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = await exited;
    return code;
  }
}
