import type { Chance } from '../../test/kit/chance.ts';
import type { World } from './world.ts';

interface Filling {
  world: World;
  /** Who plays which part. */
  parts: ReadonlyMap<string, string>;
  /** What was chosen before in the same dialogue, which stays the same. */
  known: Map<string, string>;
  chance: Chance;
}

const blanks = /\{(\^?)([^{}]+)\}/g;
const range = /^(?:([a-z]+):)?(\d+)-(\d+)$/;

/** Puts something into every pair of braces: see content/README.md. */
export function fill(text: string, filling: Filling): string {
  return text.replace(blanks, (_, capital: string, blank: string) => {
    const value = filler(blank, filling);
    return capital === '' ? value : value.charAt(0).toUpperCase() + value.slice(1);
  });
}

function filler(blank: string, { world, parts, known, chance }: Filling): string {
  const numbers = range.exec(blank);
  if (numbers) {
    const value = String(chance.integer(Number(numbers[2]), Number(numbers[3])));
    if (numbers[1]) known.set(numbers[1], value);
    return value;
  }
  if (blank.includes('|')) return chance.pick(blank.split('|')) ?? '';
  if (blank.startsWith('@')) return `@${nameOf(blank.slice(1), world, parts)}`;
  const chosen = known.get(blank) ?? parts.get(blank) ?? world.people.get(blank);
  if (chosen !== undefined) return chosen;
  const values = world.slots.get(blank.replace(/\d$/, ''));
  const left = values?.filter((value) => ![...known.values()].includes(value));
  const value = chance.pick(left ?? []);
  if (value === undefined) throw new Error(`nothing is known of {${blank}}`);
  known.set(blank, value);
  return value;
}

function nameOf(who: string, world: World, parts: ReadonlyMap<string, string>): string {
  const key = parts.get(who) ?? who;
  return world.people.get(key) ?? key;
}
