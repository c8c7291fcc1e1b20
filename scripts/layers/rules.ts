import { isBuiltin } from 'node:module';
import { findCycles } from './cycles.ts';
import type { Graph, Import } from './graph.ts';
import { reachableFrom } from './reach.ts';

export interface Violation {
  file: string;
  /** What it imports and should not; null when the file itself is the matter. */
  target: string | null;
  why: string;
}

const serverLayers = [
  'server',
  'server/config.ts',
  'server/log.ts',
  'server/after-start.ts',
  'server/domain',
  'server/store',
  'server/access',
  'server/commands',
  'server/fanout',
  'server/signals',
  'server/jobs',
  'server/edge',
];

/** Which layers each layer may import, besides itself. Layers that are not here do not exist. */
const mayImport: Record<string, readonly string[]> = {
  protocol: [],
  'server/domain': ['protocol'],
  'server/store': ['protocol', 'server/domain', 'server/after-start.ts'],
  'server/access': ['protocol', 'server/store', 'server/domain'],
  // No way to reach fanout: a command cannot tell anybody before the store has committed.
  'server/commands': ['protocol', 'server/access', 'server/domain', 'server/store'],
  'server/fanout': ['protocol', 'server/store', 'server/domain'],
  // No way to reach the store: what is ephemeral stays so.
  'server/signals': ['protocol', 'server/access', 'server/domain', 'server/fanout'],
  'server/jobs': ['protocol', 'server/store'],
  'server/edge': [
    'protocol',
    'server/commands',
    'server/access',
    'server/signals',
    'server/fanout',
    'server/config.ts',
    'server/log.ts',
  ],
  'server/config.ts': ['protocol'],
  'server/log.ts': ['protocol'],
  'server/after-start.ts': [],
  // main.ts and what wires the parts together.
  server: ['protocol', ...serverLayers],
  client: ['protocol'],
  // The parts of the client that need Node: a file for bots.
  'client/node': ['protocol', 'client'],
  web: ['client', 'protocol'],
  examples: ['client', 'client/node', 'protocol'],
};

/** Folders of tools and tests, which may look at everything; nothing else may look at them. */
const onlookers = ['test', 'bench', 'scripts'];

/** Where a program starts: nobody imports these. Tests and tools start by themselves, too. */
const entries = [
  'server/main.ts',
  'web/main.tsx',
  'web/service-worker/main.ts',
  'web/vite.config.ts',
  'web/gallery/main.tsx',
  'client/index.ts',
];

const storeThread = 'server/store/sqlite/worker.ts';

/** The SDK's front door is the one place from which other files' names are handed on. */
const allowedBarrels = ['client/index.ts'];

/** Every breach of the map in docs: see ARCHITECTURE.md for the reasons. */
export function findViolations(graph: Graph): Violation[] {
  const violations: Violation[] = [];
  for (const [file, { imports, isBarrel }] of graph) {
    if (isBarrel && !allowedBarrels.includes(file) && !isTest(file)) {
      violations.push({
        file,
        target: null,
        why: 'it only hands on other files’ exports; import those files instead',
      });
    }
    for (const edge of imports) {
      const why = whyNot(graph, file, edge);
      if (why) violations.push({ file, target: edge.path ?? edge.specifier, why });
    }
  }
  return [...violations, ...heavyThreads(graph), ...cycles(graph), ...deadFiles(graph)];
}

function whyNot(graph: Graph, file: string, edge: Import): string | null {
  if (edge.path && isScript(edge.path) && !graph.has(edge.path)) {
    return 'there is no such file (write its full name, with .ts or .tsx)';
  }
  if (isTest(file) || onlookers.includes(layerOf(file))) return null;
  return edge.path ? whyNotFile(file, edge.path) : whyNotPackage(file, edge.specifier);
}

function whyNotFile(file: string, target: string): string | null {
  const from = layerOf(file);
  const to = layerOf(target);
  const allowed = mayImport[from];
  if (!allowed) return `${from} is no layer: give it a row in scripts/layers/rules.ts`;
  if (isTest(target)) return 'a test is not there to be imported';
  if (from !== to && !allowed.includes(to)) return `${from} may not import ${to}`;
  if (isOutsideAdapters(file) && target.startsWith('client/transport-')) {
    return 'only web/adapters may know a transport';
  }
  return null;
}

function whyNotPackage(file: string, specifier: string): string | null {
  const name = packageOf(specifier);
  const isNode = isBuiltin(specifier);
  if (file.startsWith('protocol/') && name !== 'zod') return 'protocol imports nothing but zod';
  // The lock is one transaction that holds nothing: it is there for the operating system's lock.
  const mayUseSqlite =
    file.startsWith('server/store/sqlite/') || file === 'client/node/file-lock.ts';
  if (specifier === 'node:sqlite' && !mayUseSqlite) {
    return 'only server/store/sqlite may use node:sqlite';
  }
  if (isNode && layerOf(file) === 'client') return 'the client also runs where there is no Node';
  if (isOutsideAdapters(file) && (name === 'idb' || name === 'socket.io-client')) {
    return 'only web/adapters may know a transport or IndexedDB';
  }
  return null;
}

/** Each of the store's threads loads all that it reaches: the schema library would be half of it. */
function heavyThreads(graph: Graph): Violation[] {
  const loaded = reachableFrom(graph, [storeThread], ({ kind }) => kind !== 'type');
  return [...loaded]
    .filter((path) =>
      graph
        .get(path)
        ?.imports.some(({ kind, specifier }) => kind !== 'type' && specifier === 'zod'),
    )
    .map((file) => ({ file, target: 'zod', why: `${storeThread} reaches it and does without` }));
}

function cycles(graph: Graph): Violation[] {
  return findCycles(graph).map((cycle) => {
    const [file = '', next] = cycle;
    return { file, target: next ?? file, why: `goes round in a circle: ${circle(cycle)}` };
  });
}

function circle(cycle: readonly string[]): string {
  return [...cycle, cycle[0]].join(' → ');
}

function deadFiles(graph: Graph): Violation[] {
  const starts = [...graph.keys()].filter(
    (path) => isTest(path) || [...onlookers, 'examples'].includes(layerOf(path)),
  );
  const alive = reachableFrom(graph, [...entries, ...starts]);
  return [...graph.keys()]
    .filter((path) => !alive.has(path))
    .map((file) => ({ file, target: null, why: 'nothing imports it' }));
}

/** `server/store/sqlite/worker.ts` → `server/store`; `server/main.ts` → `server`. */
function layerOf(path: string): string {
  if (path in mayImport) return path;
  const [top = '', second = '', ...deeper] = path.split('/');
  const isLayer = top === 'server' || `${top}/${second}` in mayImport;
  return isLayer && deeper.length > 0 ? `${top}/${second}` : top;
}

export function packageOf(specifier: string): string {
  const [scope = '', name] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isScript(path: string): boolean {
  return /\.tsx?$/.test(path) || !/\.[a-z0-9]+$/.test(path);
}

function isOutsideAdapters(file: string): boolean {
  return file.startsWith('web/') && !file.startsWith('web/adapters/');
}
