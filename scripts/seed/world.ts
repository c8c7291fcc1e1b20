import { readdirSync, readFileSync } from 'node:fs';
import { type Line, parseRoom, type RoomText, split } from './parse.ts';

export interface World {
  /** Names by the key under which the texts know them; the first is the main person. */
  people: ReadonlyMap<string, string>;
  /** The lobby first. */
  rooms: readonly RoomText[];
  /** What is talked of in any room. */
  smallTalk: readonly Line[][];
  /** What a word in braces may stand for. */
  slots: ReadonlyMap<string, readonly string[]>;
}

const content = new URL('./content/', import.meta.url);

export function readWorld(): World {
  const read = (path: string) => readFileSync(new URL(path, content), 'utf8');
  const rows = (path: string) =>
    read(path)
      .split('\n')
      .filter((row) => row.trim() !== '');
  const files = readdirSync(new URL('rooms/', content)).sort();
  return {
    people: new Map(rows('people.txt').map((row) => personOf(row))),
    rooms: files.map((file) => parseRoom(read(`rooms/${file}`))),
    smallTalk: parseRoom(read('small-talk.txt')).dialogues,
    slots: new Map(
      rows('slots.txt').map((row) => {
        const [slot, values] = split(row);
        return [slot, values.split('|').map((value) => value.trim())];
      }),
    ),
  };
}

/** `Kofi Mensah` is known as Kofi; `Mei = 陈美玲` as Mei. */
function personOf(row: string): [key: string, name: string] {
  const [key, name] = split(row);
  return name === '' ? [row.split(' ', 1)[0] ?? '', row.trim()] : [key, name];
}

/** So many of them; where they do not suffice, others of the same first names. */
export function morePeople(people: World['people'], count: number): Map<string, string> {
  const more = new Map([...people].slice(0, count));
  const keys = [...people.keys()];
  for (let index = people.size; index < count; index++) {
    const key = `${keys[index % keys.length]} ${Math.floor(index / keys.length) + 1}`;
    more.set(key, key);
  }
  return more;
}
