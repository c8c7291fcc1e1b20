import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** How a file reaches another. A type is gone at run time; everything else is loaded. */
export type ImportKind = 'value' | 'type' | 're-export' | 'dynamic' | 'worker';

export interface Import {
  kind: ImportKind;
  /** As it is written. */
  specifier: string;
  /** The path from the repository's root that a relative specifier means; null for a package. */
  path: string | null;
}

export interface SourceFile {
  imports: readonly Import[];
  /** It has nothing of its own: every statement hands on what another file exports. */
  isBarrel: boolean;
}

/** Every TypeScript file by its path from the repository's root. */
export type Graph = ReadonlyMap<string, SourceFile>;

const folders = ['protocol', 'server', 'client', 'web', 'examples', 'test', 'bench', 'scripts'];

/** Reads all TypeScript sources below the root and finds what they import. */
export function readGraph(root: string): Graph {
  const graph = new Map<string, SourceFile>();
  for (const path of folders.flatMap((folder) => sourcesIn(root, folder))) {
    graph.set(path, parse(path, readFileSync(`${root}/${path}`, 'utf8')));
  }
  return graph;
}

function sourcesIn(root: string, folder: string): string[] {
  if (!existsSync(`${root}/${folder}`)) return [];
  const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return /^(dist|node_modules|\..*)$/.test(entry.name) ? [] : sourcesIn(root, path);
    }
    return /(?<!\.d)\.tsx?$/.test(path) ? [path] : [];
  });
}

/** By a real parser (Vite has one): comments, strings and JSX cannot be mistaken for imports. */
export function parse(path: string, source: string): SourceFile {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  visit(program, (node) => {
    const [kind, target] = edgeAt(node) ?? [];
    if (!kind || target?.type !== 'Literal' || typeof target.value !== 'string') return;
    imports.push({ kind, specifier: target.value, path: resolve(path, target.value) });
  });
  return { imports, isBarrel: isBarrel(program.body) };
}

function visit(value: unknown, onNode: (node: ESTree.Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, onNode);
  } else if (isNode(value)) {
    onNode(value);
    for (const child of Object.values(value)) visit(child, onNode);
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function edgeAt(node: ESTree.Node): [ImportKind, ESTree.Node | null | undefined] | null {
  switch (node.type) {
    case 'ImportDeclaration':
      // `import { type A }` still loads the file: Node strips only what is a type as a whole.
      return [node.importKind === 'type' ? 'type' : 'value', node.source];
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return [node.exportKind === 'type' ? 'type' : 're-export', node.source];
    case 'ImportExpression':
      return ['dynamic', node.source];
    case 'TSImportType':
      return ['type', node.source];
    case 'NewExpression':
      return isSourceUrl(node) ? ['worker', node.arguments[0]] : null;
    default:
      return null;
  }
}

/** `new URL('./worker.ts', import.meta.url)`: how a thread is told its file. */
function isSourceUrl({ callee, arguments: [file, base] }: ESTree.NewExpression): boolean {
  return (
    callee.type === 'Identifier' &&
    callee.name === 'URL' &&
    file?.type === 'Literal' &&
    /^\..*\.tsx?$/.test(String(file.value)) &&
    base?.type === 'MemberExpression' &&
    base.object.type === 'MetaProperty'
  );
}

function isBarrel(body: ESTree.Program['body']): boolean {
  const own = body.filter(({ type }) => type !== 'ImportDeclaration');
  return (
    own.length > 0 &&
    own.every(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && !node.declaration),
    )
  );
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [path = ''] = specifier.split('?', 1);
  return posix.join(posix.dirname(from), path);
}
