import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { findStrace } from '../../scripts/setup-strace.mjs';

/** One system call of a traced process. */
export interface SystemCall {
  name: string;
  /** As strace prints them; of a file descriptor the path is told as well. */
  args: string;
  /** What it returned, and the name of the error if it failed. */
  result: string;
  /** Where it began and ended among all that was traced; calls of several threads overlap. */
  began: number;
  ended: number;
}

/** As much of what is written as is told: more than a page of a database. */
const shownBytes = 8_192;

/**
 * The command that runs another under strace, which notes in a file what it writes and when it waits
 * for the disk. The traced process is the direct child, so that a signal reaches it and not strace.
 *
 * @param inject which calls are to fail, see `man strace`
 */
export function strace(file: string, inject: string | null = null): string[] {
  const program = findStrace();
  if (!program) {
    throw new Error(
      'That a message is on disk before it is acknowledged is proven with strace. `npm test` installs it on Debian as root; elsewhere install it yourself. It exists for Linux only.',
    );
  }
  const calls = 'trace=fsync,fdatasync,pwrite64,pwritev,pwritev2,write,writev,sendto,sendmsg';
  const options = ['-D', '-f', '--seccomp-bpf', '-y', '-s', String(shownBytes), '-o', file];
  return [program, ...options, '-e', calls, ...(inject === null ? [] : ['-e', `inject=${inject}`])];
}

/** What was traced, when the traced process has ended. */
export async function readTrace(file: string): Promise<SystemCall[]> {
  const read = () => readFileSync(file, 'utf8');
  // strace writes its last lines a moment after the process is gone.
  const last = () => read().trimEnd().split('\n').at(-1);
  await expect.poll(last, { timeout: 10_000 }).toMatch(/\+\+\+ (exited|killed)/);
  return parse(read().split('\n'));
}

const whole = /^(\d+) +(\w+)\((.*)\) += (.*)$/;
const begun = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/;
const resumed = /^(\d+) +<\.\.\. \w+ resumed>.*\) += (.*)$/;

function parse(lines: readonly string[]): SystemCall[] {
  const calls: SystemCall[] = [];
  /** By thread: it makes one call at a time. */
  const open = new Map<string, SystemCall>();
  for (const [index, line] of lines.entries()) {
    const [, thread = '', name = '', args = '', result = ''] =
      whole.exec(line) ?? begun.exec(line) ?? [];
    if (name !== '') {
      const call = { name, args, result, began: index, ended: index };
      calls.push(call);
      if (result === '') open.set(thread, call);
      continue;
    }
    const [, late = '', outcome = ''] = resumed.exec(line) ?? [];
    const call = open.get(late);
    if (call) Object.assign(call, { result: outcome, ended: index });
  }
  return calls;
}
