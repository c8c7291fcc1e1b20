import type { Person } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import { newToken } from '../../server/access/sessions.ts';
import { lobbySlug } from '../../server/domain/permissions.ts';
import { slugOf } from '../../server/domain/slug.ts';
import type { Store } from '../../server/store/store.ts';
import { Chance } from '../../test/kit/chance.ts';
import { conversation, type Said } from './conversation.ts';
import { idAt } from './id-at.ts';
import { type RoomPlan, roomPlans } from './room-plans.ts';
import { morePeople, type World } from './world.ts';

export interface SeedOptions {
  people: number;
  rooms: number;
  messages: number;
  /** The same number makes the same people say the same things at the same times before `now`. */
  seed: number;
  /** When the last message was written, Unix ms. */
  now: number;
}

export const seedSizes = { people: 40, rooms: 25, messages: 20_000, seed: 7 } as const;

export interface Seeded {
  /** The first is the one whom the unread rooms were made for. Nobody else can know a token. */
  people: { person: Person; token: string }[];
  rooms: { id: string; slug: string; name: string }[];
}

const day = 24 * 60 * 60 * 1000;
const weeks = 10;
const sessionMillis = 90 * day;
/** So many writes are handed to the store at once: bounds what waits in memory. */
const together = 5_000;

/** Fills an empty store by its own writes. Rejects when anybody has ever been there. */
export async function seed(store: Store, world: World, options: SeedOptions): Promise<Seeded> {
  await requireEmpty(store);
  const chance = new Chance(options.seed);
  const begun = options.now - weeks * 7 * day;
  const people = await addPeople(
    store,
    morePeople(world.people, options.people),
    { begun, now: options.now },
    chance,
  );
  const plans = roomPlans(world, options, chance);
  const rooms: Seeded['rooms'] = [];
  const messages: Message[] = [];
  for (const plan of plans) {
    const room = await addRoom(store, plan, people, begun, chance);
    rooms.push({ id: room, slug: slugOf(plan.name, 'room'), name: plan.name });
    const span = { from: begun, until: options.now };
    for (const said of conversation(plan, world, span, chance)) {
      messages.push({ ...said, roomId: room });
    }
  }
  messages.sort((a, b) => a.at - b.at);
  await addMessages(store, messages, people, chance);
  for (const [index, plan] of plans.entries()) {
    await readRoom(store, plan, rooms[index]?.id ?? '', people);
  }
  await noteSeen(store, people, options.now);
  return { people: [...people.values()], rooms };
}

type People = Map<string, Seeded['people'][number]>;
type Message = Said & { roomId: string };

/** The lobby is made with the database, and whoever comes is its member for good. */
async function requireEmpty(store: Store): Promise<void> {
  const input = { personId: newId(), after: undefined, limit: 2 };
  const { rooms, more } = await store.read('rooms', input);
  if (!more && rooms.length === 1 && rooms[0]?.members === 0) return;
  throw new Error(
    'This database has people in it already, and seeding fills an empty one only. Name another folder in PARLEY_DATA, or remove this one.',
  );
}

async function addPeople(
  store: Store,
  names: ReadonlyMap<string, string>,
  { begun, now }: { begun: number; now: number },
  chance: Chance,
): Promise<People> {
  const people: People = new Map();
  for (const [key, name] of names) {
    const { token, hash } = newToken();
    const session = {
      id: idAt(begun, chance),
      tokenHash: hash,
      expiresAt: now + sessionMillis,
      device: '',
    };
    const input = {
      id: idAt(begun, chance),
      name,
      session,
      invitation: null,
      nameHeldSince: now,
      now: begun,
    };
    people.set(key, { person: await store.write('addGuest', input), token });
  }
  return people;
}

/** @returns its id */
async function addRoom(
  store: Store,
  plan: RoomPlan,
  people: People,
  now: number,
  chance: Chance,
): Promise<string> {
  const members = plan.members.map((key) => personOf(people, key));
  const createdBy = members[0]?.id ?? '';
  if (plan.name === 'Lobby') {
    const listing = await store.read('roomBySlug', { slug: lobbySlug, personId: createdBy });
    if (!listing) throw new Error('there is no lobby');
    return listing.room.id;
  }
  const id = idAt(now, chance);
  const { name, topic } = plan;
  const slug = slugOf(name, `room-${id.slice(-6)}`);
  await store.write('addRoom', { id, slug, name, topic, createdBy, now });
  const joining = members.map(({ id: personId }) => ({ roomId: id, personId, now }));
  await Promise.all(joining.map((input) => store.write('addMember', input)));
  return id;
}

async function addMessages(
  store: Store,
  messages: readonly Message[],
  people: People,
  chance: Chance,
): Promise<void> {
  for (let start = 0; start < messages.length; start += together) {
    const writes = messages.slice(start, start + together).map(({ at, roomId, author, text }) => {
      const authorId = personOf(people, author).id;
      return store.write('addMessage', { id: idAt(at, chance), roomId, authorId, text, now: at });
    });
    await Promise.all(writes);
  }
}

/** Everybody has read everything, but for what the main person has left. */
async function readRoom(
  store: Store,
  plan: RoomPlan,
  roomId: string,
  people: People,
): Promise<void> {
  const [main] = people.keys();
  const reading = plan.members.map((key) => {
    const seq = plan.messages - (key === main ? plan.unread : 0);
    return store.write('moveReadPosition', { roomId, personId: personOf(people, key).id, seq });
  });
  await Promise.all(reading);
}

/** They were here a moment ago: nobody else can join under their names. */
async function noteSeen(store: Store, people: People, now: number): Promise<void> {
  await store.write('noteSeen', {
    people: [...people.values()].map(({ person }) => person.id),
    sessions: [],
    expiresAt: now + sessionMillis,
    now,
  });
}

function personOf(people: People, key: string): Person {
  const found = people.get(key);
  if (!found) throw new Error(`there is nobody called ${key}`);
  return found.person;
}
