import type { Chance } from '../../test/kit/chance.ts';
import type { LastLine, RoomText } from './parse.ts';
import { morePeople, type World } from './world.ts';

/** A room as it is to become. */
export interface RoomPlan extends RoomText {
  /** Keys of everybody in it, its maker first, and of those among them who talk. */
  members: readonly string[];
  talkers: readonly string[];
  messages: number;
}

/** Of rooms made beyond those that are written: there are as many as anybody asks for. */
const extraWeight = 0.3;
const places = ['Harbour', 'Station', 'Mill Lane', 'Hillside', 'Old Town', 'Canal', 'Market'];
const kinds = ['Bike shelter', 'Loan stand', 'Repair pillar', 'Delivery round', 'School run'];

export function roomPlans(
  world: World,
  sizes: { people: number; rooms: number; messages: number },
  chance: Chance,
): RoomPlan[] {
  const everybody = [...morePeople(world.people, sizes.people).keys()];
  const texts = world.rooms.slice(0, sizes.rooms);
  while (texts.length < sizes.rooms) texts.push(extraRoom(texts.length, world, chance));
  const weights = texts.reduce((sum, { weight }) => sum + weight, 0);
  const shares = texts.map(({ weight }) => Math.floor((sizes.messages * weight) / weights));
  const left = sizes.messages - shares.reduce((sum, share) => sum + share, 0);
  return texts.map((text, index) => {
    const messages = (shares[index] ?? 0) + (index === 0 ? left : 0);
    return { ...text, ...membersOf(text, everybody, chance), messages };
  });
}

function membersOf(
  text: RoomText,
  everybody: readonly string[],
  chance: Chance,
): Pick<RoomPlan, 'members' | 'talkers' | 'last'> {
  const named = text.people.filter((key) => everybody.includes(key));
  const talkers = named.length > 1 ? named : everybody.slice(0, 8);
  const others = shuffled(
    everybody.filter((key) => !talkers.includes(key) && key !== everybody[0]),
    chance,
  );
  const listeners = text.listeners === 'all' ? everybody : others.slice(0, text.listeners);
  const members = [...new Set([...talkers, ...listeners])];
  return { members, talkers, last: text.last.filter((line) => isSaidBy(line, members)) };
}

function isSaidBy(line: LastLine, members: readonly string[]): boolean {
  return 'pauseMinutes' in line || members.includes(line.who);
}

function extraRoom(index: number, world: World, chance: Chance): RoomText {
  const place = places[index % places.length];
  const kind = kinds[Math.floor(index / places.length) % kinds.length];
  const like = chance.pick(world.rooms.filter(({ dialogues }) => dialogues.length > 0));
  return {
    name: `${place} ${kind?.toLowerCase()} ${index}`,
    topic: '',
    people: [...world.people.keys()].slice(0, chance.integer(4, 12)),
    listeners: chance.integer(0, 20),
    weight: extraWeight,
    unread: index % 10 === 0 ? 3 : 0,
    dialogues: like?.dialogues ?? [],
    last: [],
  };
}

export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((value) => ({ value, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
