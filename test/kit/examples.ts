import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Address } from './callers.ts';
import { freePort } from './free-port.ts';
import { ParleyProcess } from './parley-process.ts';
import { openServer } from './server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program of this repository for the running test; resolves when it has printed `ready`. */
export async function run(
  args: readonly string[],
  ready: RegExp,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = await start(args, ready, env);
  onTestFinished(() => end(child));
  return child;
}

async function start(
  args: readonly string[],
  ready: RegExp,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  try {
    await new Promise<void>((resolve, reject) => {
      const take = (chunk: unknown) => {
        printed += String(chunk);
        if (ready.test(printed)) resolve();
      };
      child.stdout?.on('data', take);
      child.stderr?.on('data', take);
      child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)));
    });
  } catch (error) {
    await end(child);
    throw error;
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

export interface Examples<Parley extends Address = Address> {
  parley: Parley;
  /** Where the pages are. */
  origin: string;
  /** The address of an example's page that talks to this Parley. */
  page(name: string): string;
}

interface Pages {
  origin: string;
  server: ChildProcess;
}

let pages: Promise<Pages> | null = null;

/** One server of pages for all tests of a file: each is transformed once. */
async function servePages(): Promise<Pages> {
  const port = await freePort();
  const vite = ['node_modules/vite/bin/vite.js', '--config', 'examples/vite.config.ts'];
  const server = await start([...vite, '--port', String(port)], /ready in/);
  return { origin: `http://localhost:${port}`, server };
}

/** A Parley for the running test, and the examples' pages beside it. */
export function openExamples(): Promise<Examples> {
  return besidePages(openServer);
}

/** The same with a process that can be killed and started again. */
export function openMortalExamples(): Promise<Examples<ParleyProcess>> {
  return besidePages((env) => ParleyProcess.start(env));
}

async function besidePages<Parley extends Address>(
  open: (env: Record<string, string>) => Promise<Parley>,
): Promise<Examples<Parley>> {
  pages ??= servePages();
  const { origin } = await pages;
  const parley = await open({ PARLEY_ORIGINS: origin, PARLEY_PRESENCE_GRACE_MS: '500' });
  return {
    parley,
    origin,
    page: (name) => `${origin}/${name}/?parley=${encodeURIComponent(parley.url)}`,
  };
}

/** To be called when a file's tests are over. */
export async function closeExamples(): Promise<void> {
  const served = await pages;
  pages = null;
  if (served) await end(served.server);
}
