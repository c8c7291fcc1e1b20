import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGraph } from '../../scripts/layers/graph.ts';
import { reachableFrom } from '../../scripts/layers/reach.ts';
import { packageOf } from '../../scripts/layers/rules.ts';

// What can be known of the image without building it.

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const dockerfile = read('deploy/Dockerfile').replaceAll('\\\n', ' ').split('\n');
const manifest = JSON.parse(read('package.json'));

/** What the last stage copies out of this folder, and what all stages do. */
const runtimeStage = dockerfile.slice(dockerfile.findLastIndex((line) => /^FROM /.test(line)));
const runtimeCopies = copies(runtimeStage);
const allCopies = copies(dockerfile);

const graph = readGraph(root);
const loads = ({ kind }: { kind: string }) => kind !== 'type';
const runtimeFiles = [...reachableFrom(graph, ['server/main.ts'], loads)];

describe('the build context', () => {
  it.each(allCopies)('has %s', (source) => {
    const files = filesOf(source);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !isTest(file) && isIgnored(file))).toEqual([]);
  });

  it.each([
    'data/parley.db',
    'web/dist/index.html',
    '.git/config',
    'node_modules/ws/index.js',
    'server/domain/slug.test.ts',
    '.env',
  ])('leaves out %s', (path) => {
    expect(isIgnored(path)).toBe(true);
  });
});

describe('the image', () => {
  it('has every file that the server loads', () => {
    expect(runtimeFiles.length).toBeGreaterThan(10);
    const copied = (file: string) => runtimeCopies.some((source) => isWithin(file, source));
    expect(runtimeFiles.filter((file) => !copied(file))).toEqual([]);
  });

  it('has every package that the server loads', () => {
    const packages = runtimeFiles
      .flatMap((file) => graph.get(file)?.imports ?? [])
      .filter((edge) => loads(edge) && edge.path === null && !isBuiltin(edge.specifier))
      .map((edge) => packageOf(edge.specifier));
    expect(packages).not.toEqual([]);
    expect(packages.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('runs the Node that the tests run', () => {
    const [major] = manifest.devDependencies.node.split('.');
    const images = dockerfile.filter((line) => line.startsWith('FROM '));
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toMatch(new RegExp(`^FROM node:${major}-`));
  });

  it('does not run as root', () => {
    expect(runtimeStage).toContain('USER node');
  });
});

/** The sources of every `COPY` out of the build context; what comes out of a stage is made there. */
function copies(lines: readonly string[]): string[] {
  const sources = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
  return [...new Set(sources.map((source) => source.replace(/\/$/, '')))];
}

function filesOf(source: string): string[] {
  if (statSync(`${root}/${source}`).isFile()) return [source];
  return readdirSync(`${root}/${source}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('web/dist/'));
}

/** As Docker reads it: the last line that matches the path, or a folder it is in, decides. */
function isIgnored(path: string): boolean {
  const parts = path.split('/');
  const paths = parts.map((_part, depth) => parts.slice(0, depth + 1).join('/'));
  const last = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .findLast((line) => paths.some((each) => toRegExp(line.replace(/^!/, '')).test(each)));
  return last !== undefined && !last.startsWith('!');
}

/** `*` also stands for a name that starts with a dot, as it does for Docker. */
function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${source}$`);
}

function isWithin(file: string, source: string): boolean {
  return file === source || file.startsWith(`${source}/`);
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
