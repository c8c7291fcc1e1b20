import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { isInstalled } from './installed.mjs';
import { withLock } from './lock.mjs';
import { pinnedNode } from './paths.mjs';
import { CommandFailed, Problem, run } from './run.mjs';
import { hasServerEnv, serverEnv } from './server-env.mjs';
import { isWebBuilt } from './web-fingerprint.mjs';

export { pinnedNode, root } from './paths.mjs';
export { CommandFailed, Problem, run, runMain } from './run.mjs';

/** The first Node that runs these scripts, and the first that runs the server. */
const oldestNode = 20;
const serverNode = 26;

const major = Number(process.versions.node.split('.')[0]);

/** Makes node_modules what the lockfile says, and sees to it that there is a Node for the server. */
export async function ensureInstalled() {
  if (major < oldestNode) {
    throw new Problem(
      `Parley needs Node ${oldestNode} or newer to set itself up; this is ${process.version}.`,
    );
  }
  if (!isInstalled()) {
    await withLock('install', async () => {
      if (isInstalled()) return;
      console.log('Installing the packages of package-lock.json …');
      // Quiet about engines: what wants a newer Node than this one gets it.
      await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
    });
  }
  if (major < serverNode) checkPinnedNode();
}

/** Builds the web client, unless the one that is there was built from these very sources. */
export async function ensureBuilt() {
  if (isWebBuilt()) return;
  // In a process of its own: the bundler's memory is given back before the server starts.
  await run(major < serverNode ? pinnedNode : process.execPath, [
    'scripts/build.mjs',
    '--if-stale',
  ]);
}

/**
 * Whether this process is new enough to run TypeScript. If not, the same script has been run by
 * the pinned Node when this returns, and nothing is left to do.
 */
export async function isUnderPinnedNode() {
  if (major >= serverNode) return true;
  return runAgain(pinnedNode, process.env);
}

/** The same for a script that is to become the server, in the environment made for it. */
export async function isServerNode() {
  if (major >= serverNode && hasServerEnv()) return true;
  return runAgain(major < serverNode ? pinnedNode : process.execPath, serverEnv);
}

async function runAgain(node, env) {
  await run(node, process.argv.slice(1), { env }).catch((error) => {
    // It has told its own troubles.
    if (!(error instanceof CommandFailed)) throw error;
    process.exitCode = error.exitCode;
  });
  return false;
}

function npm(...args) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  // The npm that runs this script, by the Node it came with: not the one about to be replaced.
  if (/^npm(-cli)?\.c?js$/.test(basename(cli))) return run(node, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function checkPinnedNode() {
  let answer;
  try {
    answer = execFileSync(pinnedNode, ['--version'], { encoding: 'utf8' }).trim();
  } catch (error) {
    answer = error.message;
  }
  if (answer.startsWith(`v${serverNode}.`)) return;
  throw new Problem(
    [
      `The server runs on Node ${serverNode}, which comes as the npm package "node", but it does not start here:`,
      `  ${answer}`,
      'npm may have been told not to run its install script. This allows it and runs it:',
      '  npm install-scripts approve node && npm rebuild node',
      `Or put Node ${serverNode} on the PATH yourself.`,
    ].join('\n  '),
  );
}
