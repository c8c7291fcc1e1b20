import { z } from 'zod';
import { type CommandName, commands } from '../../protocol/commands.ts';

/** What is used here of JSON Schema. */
interface Shape {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  $ref?: string;
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
}

type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
type Path = readonly (string | number)[];

/** A place in the input of a command, at whatever depth. */
export interface Field {
  path: Path;
  /** What may stand there; null: anything. */
  types: ReadonlySet<JsonType> | null;
}

/** What a hostile client puts in the place of a field. */
export interface Poison {
  what: string;
  value: unknown;
  type: JsonType;
  /** Also where something of this type belongs. */
  isNeverRight?: true;
}

const huge = 'x'.repeat(1024 * 1024);

const poisons: readonly Poison[] = [
  { what: 'an object', value: {}, type: 'object' },
  { what: 'an object with an operator', value: { $gt: '' }, type: 'object' },
  { what: 'a prototype', value: JSON.parse('{"__proto__":{"role":"owner"}}'), type: 'object' },
  {
    what: 'a constructor',
    value: { constructor: { prototype: { role: 'owner' } } },
    type: 'object',
  },
  { what: 'what passes for a string', value: { length: 36, toString: 'x' }, type: 'object' },
  { what: 'what passes for a promise', value: JSON.parse('{"then":1,"toJSON":2}'), type: 'object' },
  { what: 'an array', value: [], type: 'array' },
  { what: 'an array of arrays', value: [[[]]], type: 'array' },
  { what: 'an array with a string', value: ['x'], type: 'array' },
  { what: 'a number', value: 7, type: 'number' },
  { what: 'a fraction', value: 1.5, type: 'number', isNeverRight: true },
  { what: 'a negative number', value: -7, type: 'number', isNeverRight: true },
  { what: 'negative zero', value: -0, type: 'number' },
  { what: 'the largest number', value: Number.MAX_SAFE_INTEGER, type: 'number' },
  { what: 'a number too large', value: 2 ** 53, type: 'number', isNeverRight: true },
  { what: '1e309', value: JSON.parse('1e309'), type: 'number', isNeverRight: true },
  { what: '-1e309', value: JSON.parse('-1e309'), type: 'number', isNeverRight: true },
  { what: 'no number', value: Number.NaN, type: 'number', isNeverRight: true },
  { what: 'a number as a string', value: '7', type: 'string' },
  { what: 'nothing', value: '', type: 'string' },
  { what: 'NUL', value: 'a\0b', type: 'string', isNeverRight: true },
  { what: 'half a character', value: 'a\ud800', type: 'string', isNeverRight: true },
  { what: 'the other half', value: '\udc00a', type: 'string', isNeverRight: true },
  { what: 'a megabyte', value: huge, type: 'string', isNeverRight: true },
  { what: '__proto__', value: '__proto__', type: 'string' },
  { what: 'null', value: null, type: 'null' },
  { what: 'true', value: true, type: 'boolean' },
  { what: 'false', value: false, type: 'boolean' },
];

/** Names that rows and answers have, and inputs have not unless they say so. */
const extras: Record<string, unknown> = {
  role: 'owner',
  isAdmin: true,
  version: 0,
  authorId: '01890000-0000-7000-8000-000000000000',
  deletedAt: 0,
  createdBy: '01890000-0000-7000-8000-000000000000',
  sessionId: '01890000-0000-7000-8000-000000000000',
  constructor: { prototype: {} },
  ['__proto__']: { role: 'owner' },
  '': 1,
};

/** Any JSON is what these are for; of it only the size is looked at. */
const opaque: ReadonlySet<string> = new Set(['signal:send data']);

export interface HostileInput {
  what: string;
  input: unknown;
  /** Whether it is refused by its shape, whatever the command; otherwise a command may carry it out. */
  isMalformed: boolean;
}

/**
 * Inputs that are right but for one thing.
 *
 * @param right an input that the command's schema takes
 */
export function* hostileInputs(name: CommandName, right: () => object): Iterable<HostileInput> {
  const schema = commands[name].input;
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  for (const field of fieldsOf(root)) {
    const where = field.path.join('.');
    for (const poison of poisons) {
      const isRightType = field.types === null || field.types.has(poison.type);
      const isOpaque = opaque.has(`${name} ${field.path[0]}`);
      yield {
        what: `${poison.what} as ${where === '' ? 'the input' : where}`,
        input: put(right(), field.path, poison.value),
        isMalformed: isOpaque
          ? poison.value === huge
          : !isRightType || poison.isNeverRight === true,
      };
    }
  }
  for (const [path, known] of objectsOf(root)) {
    for (const [key, value] of Object.entries(Object.getOwnPropertyDescriptors(extras))) {
      if (known.includes(key)) continue;
      const where = [...path, key].join('.');
      yield {
        what: `an unknown field ${where}`,
        input: putOwn(right(), path, key, value.value),
        isMalformed: true,
      };
    }
  }
}

function* fieldsOf(shape: Shape, path: Path = []): Iterable<Field> {
  // Nothing at all counts as an empty object.
  const types = typesOf(shape);
  if (path.length === 0) types?.add('null');
  yield { path, types };
  for (const one of alternatives(shape)) {
    for (const [key, inner] of Object.entries(one.properties ?? {})) {
      yield* fieldsOf(inner, [...path, key]);
    }
    if (one.items) yield* fieldsOf(one.items, [...path, 0]);
  }
}

function* objectsOf(shape: Shape, path: Path = []): Iterable<[path: Path, known: string[]]> {
  for (const one of alternatives(shape)) {
    if (one.properties) yield [path, Object.keys(one.properties)];
    for (const [key, inner] of Object.entries(one.properties ?? {})) {
      yield* objectsOf(inner, [...path, key]);
    }
    if (one.items) yield* objectsOf(one.items, [...path, 0]);
  }
}

function alternatives(shape: Shape): Shape[] {
  const several = shape.anyOf ?? shape.oneOf;
  return several ? several.flatMap(alternatives) : [shape];
}

function typesOf(shape: Shape): Set<JsonType> | null {
  const types = new Set<JsonType>();
  for (const one of alternatives(shape)) {
    if ('const' in one) types.add(typeOf(one.const));
    else if (one.enum) for (const value of one.enum) types.add(typeOf(value));
    else if (one.type === undefined) return null;
    else types.add(one.type === 'integer' ? 'number' : (one.type as JsonType));
  }
  return types;
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

/** The same with another value there; what leads there is made where it is missing. */
function put(value: unknown, path: Path, poison: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return poison;
  if (typeof key === 'number') return [put(Array.isArray(value) ? value[0] : {}, rest, poison)];
  const fields = (value ?? {}) as Record<string, unknown>;
  return { ...fields, [key]: put(fields[key], rest, poison) };
}

/** The same with one more field there, as JSON would bring it: `__proto__` too is a field of its own. */
function putOwn(value: unknown, path: Path, key: string, extra: unknown): unknown {
  const [first, ...rest] = path;
  if (first !== undefined) return put(value, [first], putOwn(at(value, first), rest, key, extra));
  const copy = { ...(value as object) };
  Object.defineProperty(copy, key, { value: extra, enumerable: true });
  return copy;
}

function at(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | undefined)?.[key] ?? {};
}
