import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';
import { ParleyProcess } from './parley-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program of this repository for the running test; resolves when it has printed `ready`. */
export async function run(
  args: readonly string[],
  ready: RegExp,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: unknown) => {
      printed += String(chunk);
      if (ready.test(printed)) resolve();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)));
  });
  return child;
}

export interface Examples {
  parley: ParleyProcess;
  /** Where the pages are. */
  origin: string;
  /** The address of an example's page that talks to this Parley. */
  page(name: string): string;
}

/** A Parley, and the examples' pages beside it. */
export async function openExamples(): Promise<Examples> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const parley = await ParleyProcess.start({
    PARLEY_ORIGINS: origin,
    PARLEY_PRESENCE_GRACE_MS: '500',
  });
  const vite = ['node_modules/vite/bin/vite.js', '--config', 'examples/vite.config.ts'];
  await run([...vite, '--port', String(port)], /ready in/);
  return {
    parley,
    origin,
    page: (name) => `${origin}/${name}/?parley=${encodeURIComponent(parley.url)}`,
  };
}
