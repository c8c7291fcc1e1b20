import { fileURLToPath } from 'node:url';
import { readGraph } from './layers/graph.ts';
import { findViolations } from './layers/rules.ts';

// `node scripts/layers.ts`: refuses imports that go against the map of the code.
const graph = readGraph(fileURLToPath(new URL('..', import.meta.url)));
const violations = findViolations(graph);
for (const { file, target, why } of violations) {
  console.error(target === null ? `${file}: ${why}` : `${file} → ${target}: ${why}`);
}
if (violations.length > 0) process.exitCode = 1;
else console.log(`${graph.size} files, every import within the map`);
