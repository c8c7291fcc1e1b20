import type { Graph } from './graph.ts';
import { reachableFrom } from './reach.ts';

/**
 * The circles among the files, each as the files along it, and one for every knot of files that
 * all reach each other: whoever unties that sees the next.
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const known = new Set<string>();
  for (const path of [...graph.keys()].sort()) {
    if (known.has(path)) continue;
    const cycle = shortestCycle(graph, path);
    if (!cycle) continue;
    cycles.push(cycle);
    for (const other of reachableFrom(graph, [path])) {
      if (reachableFrom(graph, [other]).has(path)) known.add(other);
    }
  }
  return cycles;
}

/** The shortest way from a file back to itself, by a search in rings. */
function shortestCycle(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  let ring = [start];
  while (ring.length > 0) {
    const next: string[] = [];
    for (const path of ring) {
      for (const target of graph.get(path)?.imports ?? []) {
        if (target.path === start) return wayTo(path, cameFrom);
        if (!target.path || !graph.has(target.path) || cameFrom.has(target.path)) continue;
        cameFrom.set(target.path, path);
        next.push(target.path);
      }
    }
    ring = next;
  }
  return null;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let path: string | undefined = end; path !== undefined; path = cameFrom.get(path)) {
    way.unshift(path);
  }
  return way;
}
