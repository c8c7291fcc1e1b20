import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import { onCoresOf } from '../measure/cores.ts';

/** How the cores were shared out between the servers and the load. */
export function coresShared(): Record<string, string> {
  const isShared = onCoresOf('server').length === 0;
  return {
    cores: isShared
      ? 'shared by the generator and the servers'
      : 'the generator spins on the last core, the servers have the others',
  };
}

/**
 * Where, when and on what was measured, as a Markdown table.
 *
 * @param more facts that only matter for what was measured
 */
export function machine(more: Record<string, string>): string {
  const facts = {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    processor: `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    kernel: `Linux ${release()}`,
    Node: process.version,
    ...more,
  };
  const rows = Object.entries(facts).map(([name, value]) => `| ${name} | ${value} |`);
  return ['| | |', '| --- | --- |', ...rows].join('\n');
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    // The results themselves are always among what has changed.
    const changed = git('status', '--porcelain', '--', ':!bench/**/results.md') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes' : ''}`;
  } catch {
    return 'not a git checkout';
  }
}
