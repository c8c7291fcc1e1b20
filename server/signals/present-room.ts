import type { Person } from '../../protocol/entities.ts';
import type { Signal } from '../../protocol/signals.ts';
import { nameKey } from '../../protocol/text.ts';

/**
 * Most names that one packet tells as joined, and as left; the rest follow in the next ones. Who cannot
 * read as fast as names come would be cut for it.
 */
const namesInPacket = 100;

/**
 * With so many people a room is a crowd, until it has come down to so few: everybody's name to everybody is
 * n² names when they come, and hours later still n of them for each one who goes for a coffee. Two bounds,
 * so that a room at one of them does not change with every step through its door.
 */
export const crowdFrom = 300;
export const crowdUntil = 200;

/** UTF-16 units of a name by which people are put in order. */
const keyLength = 60;

/** Names put in order once are good for so long, in ms: of ten thousand that takes 10 ms. */
const orderMillis = 1_000;

interface Place {
  person: Person;
  /** Its place in the order; made when it is asked for. */
  key: string | null;
}

export interface Page {
  people: Person[];
  next: string | null;
}

/** Who is in one room, and what of that has not been told. */
export class PresentRoom {
  readonly id: string;
  readonly #people = new Map<string, Place>();
  /**
   * What is to be told: of each person how it stands now. Also of those who went and came back before it
   * was told: somebody may have asked for the list in between, and would wait for ever for the other half.
   */
  readonly #joined = new Map<string, Person>();
  readonly #left = new Map<string, Person>();
  #crowded = false;
  #told = { count: 0, crowded: false };
  #order: { places: { person: Person; key: string }[]; at: number; isCurrent: boolean } | null =
    null;
  /** When a packet was told last, and whether one is about to be. */
  toldAt = Number.NEGATIVE_INFINITY;
  isPlanned = false;

  constructor(id: string) {
    this.id = id;
  }

  get count(): number {
    return this.#people.size;
  }

  get crowded(): boolean {
    return this.#crowded;
  }

  /** Of all who are there. */
  ids(): string[] {
    return [...this.#people.keys()];
  }

  has(personId: string): boolean {
    return this.#people.has(personId);
  }

  /** @returns whether they were not there before */
  add(person: Person): boolean {
    const isNew = !this.#people.has(person.id);
    this.#people.set(person.id, { person, key: null });
    this.#disorder();
    if (!isNew) return false;
    this.#left.delete(person.id);
    this.#joined.set(person.id, person);
    this.#measure();
    return true;
  }

  /** @returns whether they were there */
  remove(personId: string): boolean {
    const place = this.#people.get(personId);
    if (!place) return false;
    this.#people.delete(personId);
    this.#disorder();
    this.#joined.delete(personId);
    this.#left.set(personId, place.person);
    this.#measure();
    return true;
  }

  /** Somebody who is there is called otherwise. */
  rename(person: Person): void {
    if (!this.#people.has(person.id)) return;
    this.#people.set(person.id, { person, key: null });
    this.#disorder();
    if (this.#joined.has(person.id)) this.#joined.set(person.id, person);
  }

  /** The next packet; null where there is nothing (more) to tell. */
  take(): Omit<Signal<'presence'>, 'roomId'> | null {
    const { count, crowded } = this;
    const isSame = crowded === this.#told.crowded && (!crowded || count === this.#told.count);
    if (isSame && this.#joined.size + this.#left.size === 0) return null;
    this.#told = { count, crowded };
    const joined = takeFrom(this.#joined, namesInPacket);
    const left = takeFrom(this.#left, namesInPacket);
    return { count, crowded, joined, left };
  }

  get hasMore(): boolean {
    return this.#joined.size + this.#left.size > 0;
  }

  /**
   * Some of those who are there, in the order of their names.
   *
   * @param after the `next` of the page before
   * @param now ms; a crowd's pages are of one moment for a second
   */
  page(after: string | undefined, limit: number, now: number): Page {
    const places = this.#inOrder(now);
    const start = after === undefined ? 0 : firstAfter(places, after);
    const page = places.slice(start, start + limit);
    const last = start + limit < places.length ? page.at(-1) : undefined;
    return { people: page.map(({ person }) => person), next: last?.key ?? null };
  }

  #measure(): void {
    if (this.count >= crowdFrom) this.#crowded = true;
    else if (this.count < crowdUntil) this.#crowded = false;
    if (!this.#crowded) return;
    this.#joined.clear();
    this.#left.clear();
  }

  #disorder(): void {
    if (this.#order) this.#order.isCurrent = false;
  }

  #inOrder(now: number): { person: Person; key: string }[] {
    const order = this.#order;
    const age = order ? Math.abs(now - order.at) : 0;
    if (order && (order.isCurrent || (this.#crowded && age < orderMillis))) return order.places;
    const places = [...this.#people.values()].map((place) => {
      place.key ??= `${nameKey(place.person.name).slice(0, keyLength).toWellFormed()} ${place.person.id}`;
      return { person: place.person, key: place.key };
    });
    places.sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#order = { places, at: now, isCurrent: true };
    return places;
  }
}

function firstAfter(places: readonly { key: string }[], after: string): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = places[middle]?.key;
    if (key !== undefined && key <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes so many out, those first who have waited longest. */
function takeFrom(people: Map<string, Person>, most: number): Person[] {
  const taken = [...people.values()].slice(0, most);
  for (const person of taken) people.delete(person.id);
  return taken;
}
