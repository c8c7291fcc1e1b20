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

/**
 * The same in clock ticks of 10 ms, split as the kernel samples it.
 *
 * @returns ticks of the program itself, and those that the kernel worked for it
 */
export function cpuTicks(pid: number): { user: number; kernel: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may hold spaces; after it, utime and stime are the 12th and 13th (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { user: Number(fields[11]), kernel: Number(fields[12]) };
}

/** Memory of a process that is in RAM, in KB. */
export function residentKilobytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
}
