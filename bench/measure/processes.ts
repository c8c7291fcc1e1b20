import { readdirSync, readFileSync } from 'node:fs';

/** What Linux has accounted to a process. Other systems tell it differently, or not this finely. */

export function requireLinux(): void {
  if (process.platform === 'linux') return;
  throw new Error(
    `The benchmark reads processor time and memory from /proc, which ${process.platform} does not have: run it on Linux.`,
  );
}

/**
 * Processor time of all threads of a process so far, user and kernel, in µs. A thread that has ended
 * takes its time with it: for spans during which none ends.
 */
export function cpuMicros(pid: number): number {
  let nanos = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const [running] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1);
    nanos += Number(running);
  }
  return nanos / 1000;
}

/** Memory of a process that is in RAM, in KB. */
export function residentKilobytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}
