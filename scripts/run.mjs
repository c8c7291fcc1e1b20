import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename } from 'node:path';
import { root } from './paths.mjs';

/** Something the person at the console can put right: shown as one message, without a stack. */
export class Problem extends Error {
  exitCode = 1;
}

/** A command that ended badly, and has said why itself. */
export class CommandFailed extends Problem {
  constructor(command, args, code, signal) {
    const name = [command, ...args.slice(0, 1)].map((word) => basename(word)).join(' ');
    super(signal ? `${name} was ended by ${signal}` : `${name} ended with code ${code}`);
    this.exitCode = code ?? codeOf(signal);
  }
}

/** This process was asked to end, and so was the command under way: nothing more is to be done. */
export class Stopped extends Problem {
  constructor(signal, code = null) {
    super(`ended by ${signal}`);
    this.exitCode = code ?? codeOf(signal);
  }
}

/** What a shell makes of a command that a signal ended. */
const codeOf = (signal) => 128 + constants.signals[signal];

/** The signal that asked this process to end, if one did: no further step is begun. */
let stopSignal = null;

/**
 * Runs a command in the project's folder with this console, and passes on a request to end, so
 * that nothing stays behind. Rejects with `CommandFailed` when it does not end with 0, and with `Stopped`
 * when it was asked to end, however it did: no next step may follow.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] an aborted `signal` ends the
 *   command, and then it resolves however it ended
 */
export function run(command, args, options = {}) {
  if (stopSignal) return Promise.reject(new Stopped(stopSignal));
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const passOn = (signal) => {
      stopSignal = signal;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const release = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.on('error', (error) => {
      // An abort is followed by `exit`; a command that could not be started is not.
      if (error.name === 'AbortError') return;
      release();
      reject(new Problem(`Could not start ${command}: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      release();
      if (stopSignal) reject(new Stopped(stopSignal, code));
      else if (code === 0 || options.signal?.aborted) resolve();
      else reject(new CommandFailed(command, args, code, signal));
    });
  });
}

/** Runs a whole script; what a person can put right is told without a stack. */
export async function runMain(main) {
  if (process.env.npm_lifecycle_event) endWithParent();
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (!(error instanceof Stopped)) console.error(`\n  ${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

/** How soon a script notices that npm is gone, in ms. */
const orphanMillis = 200;

/**
 * npm passes a request to end to the shell between it and the script, and many shells die without
 * passing it on: the server would stay behind and keep its port.
 */
function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, orphanMillis);
  timer.unref();
}
