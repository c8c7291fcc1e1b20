import type { Graph, Import } from './graph.ts';

/** Every file that the entries lead to by the imports that count, the entries themselves included. */
export function reachableFrom(
  graph: Graph,
  entries: Iterable<string>,
  counts: (edge: Import) => boolean = () => true,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = graph.get(path);
    if (!file || reached.has(path)) continue;
    reached.add(path);
    for (const edge of file.imports) if (edge.path && counts(edge)) waiting.push(edge.path);
  }
  return reached;
}
