import { z } from 'zod';
import { type CommandName, commandNames, commands } from '../../protocol/commands.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Chance } from '../kit/chance.ts';
import { RawJson } from './json.ts';
import type { Known } from './known.ts';

/** What is used here of JSON Schema. */
interface Shape {
  type?: string;
  const?: unknown;
  enum?: [unknown, ...unknown[]];
  anyOf?: [Shape, ...Shape[]];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

const shapes = new Map<string, Shape>(
  commandNames.map((name) => [
    name,
    z.toJSONSchema(commands[name].input, { io: 'input', unrepresentable: 'any' }) as Shape,
  ]),
);

const strings: readonly [string, ...string[]] = [
  'hello',
  'lobby',
  'Zoë 🎉',
  'constructor',
  ' ',
  '\u202etxt.exe',
  '\u0000',
  '\ud800',
  'x'.repeat(limits.messageCharacters),
  'x'.repeat(limits.frameBytes / 2),
];

const garbage: readonly [unknown, ...unknown[]] = [
  ...strings,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  new RawJson('1e309'),
  new RawJson('-1e309'),
  new RawJson('-0'),
  new RawJson('"\\ud800"'),
  new RawJson('{"__proto__":{"admin":true}}'),
  new RawJson('{"constructor":{"prototype":{"admin":true}}}'),
  new RawJson('{"toJSON":1,"toString":2,"then":3,"length":1e9}'),
  new RawJson(`${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  new RawJson(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  { _placeholder: true, num: 0 },
  [],
  {},
  [[[]]],
  Array.from({ length: 1_000 }, () => 'x'),
];

/** An input of a command: often right, often nearly so, sometimes nothing like it. */
export function inputOf(name: CommandName, chance: Chance, known: Known): unknown {
  const input = make(shapes.get(name) ?? {}, name, chance, known);
  const kind = chance.integer(1, 10);
  if (kind <= 4) return input;
  if (kind <= 9) return spoilt(input, chance);
  return chance.pick(garbage);
}

function make(shape: Shape, key: string, chance: Chance, known: Known): unknown {
  if ('const' in shape) return shape.const;
  if (shape.enum) return chance.pick(shape.enum);
  if (shape.anyOf) return make(chance.pick(shape.anyOf), key, chance, known);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([field]) => shape.required?.includes(field) || chance.next() < 0.5)
          .map(([field, inner]) => [field, make(inner, field, chance, known)]),
      );
    case 'array':
      return Array.from({ length: lengthOf(shape, chance) }, () =>
        make(shape.items ?? {}, key, chance, known),
      );
    case 'string':
      return text(shape, key, chance, known);
    case 'integer':
    case 'number':
      return chance.pick([shape.minimum ?? 0, 1, 2, 7, shape.maximum ?? 1_000_000]);
    case 'boolean':
      return chance.next() < 0.5;
    default:
      return chance.pick(garbage);
  }
}

/** Mostly a few; now and then as many as may be, or one more. */
function lengthOf(shape: Shape, chance: Chance): number {
  const most = shape.maxItems ?? 1_000;
  return chance.next() < 0.9 ? chance.integer(0, 4) : most + chance.integer(0, 1);
}

function text(shape: Shape, key: string, chance: Chance, known: Known): string {
  const one = (list: readonly string[], other: string) => chance.pick([other, ...list]);
  if (key === 'token') return one(known.tokens, 'no-token');
  if (key === 'slug') return one(known.slugs, 'nowhere');
  if (key === 'epoch') return one(known.epochs, 'e');
  if (shape.pattern?.includes('-7')) return one(known.ids, newId());
  return chance.next() < 0.5 ? `text ${chance.integer(0, 1e9)}` : chance.pick(strings);
}

/** With one thing wrong, at whatever depth. */
function spoilt(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || value instanceof RawJson) {
    return chance.pick(garbage);
  }
  const fields: [string, unknown][] = Object.entries(value);
  if (fields.length === 0) return { extra: chance.pick(garbage) };
  const at = chance.integer(0, fields.length - 1);
  const [key, field] = fields[at] ?? ['', null];
  const changed = chance.pick<() => [string, unknown][]>([
    () => fields.toSpliced(at, 1),
    () => fields.toSpliced(at, 1, [key, chance.pick(garbage)]),
    () => fields.toSpliced(at, 1, [key, spoilt(field, chance)]),
    () => fields.toSpliced(at, 1, [key, [field]]),
    () => fields.toSpliced(at, 0, [chance.pick(['__proto__', 'admin', '', 'id']), field]),
  ])();
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

/** Mostly a command that exists. */
export function nameFor(chance: Chance): string {
  const [first = 'room:list', ...others] = commandNames;
  if (chance.next() < 0.95) return chance.pick([first, ...others]);
  return chance.pick(['', '__proto__', 'constructor', 'message:delete', 'x'.repeat(300), '\u0000']);
}

/** A command with its input as JSON text. */
export function commandFor(chance: Chance, known: Known): { name: string; input: unknown } {
  const name = nameFor(chance);
  const shapeOf = commandNames.find((command) => command === name) ?? 'message:send';
  return { name, input: inputOf(shapeOf, chance, known) };
}
