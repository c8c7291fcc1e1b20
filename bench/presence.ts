import { performance } from 'node:perf_hooks';
import type { Person } from '../protocol/entities.ts';
import { newId } from '../protocol/uuid.ts';
import { plainAvailability } from '../server/domain/availability.ts';
import type { Connection, Encoding, Outgoing } from '../server/fanout/connection.ts';
import { LocalRooms } from '../server/fanout/local-rooms.ts';
import { Presence } from '../server/signals/presence.ts';
import type { Timers } from '../server/signals/timers.ts';

// `node bench/presence.ts [people …]`: what it costs the server that so many people come online in one
// lobby within ten seconds, as after a restart. Without sockets: what is measured is who is told what, and
// what has to be encoded and counted for it. Each of them asks for the first page of those who are here and
// watches a screenful of people, as the page does.

const withinMillis = 10_000;
const steps = 100;
const screenful = 40;

const json: Encoding<number> = {
  encode: ({ name, data }) => Buffer.byteLength(JSON.stringify([name, data])),
};

/** Counts what it is sent and keeps nothing. */
class Counter implements Connection {
  static events = 0;
  static bytes = 0;
  readonly id = newId();
  readonly sessionId = this.id;
  readonly person: Person;

  constructor(name: string) {
    this.person = { id: newId(), name, role: 'guest' };
  }

  deliver(event: Outgoing): void {
    Counter.events++;
    Counter.bytes += event.as(json);
  }

  expel = () => undefined;

  update = () => undefined;
}

/** Time that passes when told to. There are few timers: one for each room, and one for whoever watches. */
class Time implements Timers {
  #now = 0;
  readonly #waiting = new Map<() => void, number>();

  now = () => this.#now;

  after = (millis: number, action: () => void) => {
    this.#waiting.set(action, this.#now + millis);
    return () => void this.#waiting.delete(action);
  };

  pass(millis: number): void {
    const end = this.#now + millis;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [action, at] = next;
      this.#waiting.delete(action);
      this.#now = at;
      action();
    }
    this.#now = end;
  }

  #next(end: number): [() => void, number] | undefined {
    const [first] = [...this.#waiting].sort(([, a], [, b]) => a - b);
    return first && first[1] <= end ? first : undefined;
  }
}

async function measure(count: number) {
  Counter.events = 0;
  Counter.bytes = 0;
  const clock = new Time();
  const rooms = new LocalRooms();
  const presence = new Presence(rooms, { graceMillis: 5_000, mergeMillis: 1_000, timers: clock });
  const crowd = Array.from({ length: count }, (_, index) => new Counter(`Guest ${index}`));
  const ids = crowd.map(({ person }) => person.id);
  let pages = 0;
  const before = process.cpuUsage();
  const start = performance.now();
  for (const [index, listener] of crowd.entries()) {
    await rooms.attach(listener, async () => {
      rooms.setAvailability(listener.person.id, plainAvailability, listener);
      return ['lobby'];
    });
    pages += Buffer.byteLength(JSON.stringify(presence.page('lobby', undefined, 50)));
    // Some are looked at by all, as whoever wrote last, and some by few.
    const watched = Array.from({ length: screenful }, (_, i) =>
      i < screenful / 2 ? i * 7 : (index * 31 + i * 97) % count,
    );
    presence.watch(
      listener,
      watched.flatMap((i) => ids[i % count] ?? []),
    );
    if (index % Math.ceil(count / steps) === 0) clock.pass(withinMillis / steps);
  }
  clock.pass(30_000);
  const { user, system } = process.cpuUsage(before);
  return {
    people: count,
    'CPU ms': Math.round((user + system) / 1_000),
    'wall ms': Math.round(performance.now() - start),
    'events each': +(Counter.events / count).toFixed(1),
    'KB told each': +(Counter.bytes / count / 1_000).toFixed(1),
    'KB asked each': +(pages / count / 1_000).toFixed(1),
  };
}

const counts = process.argv.slice(2).map(Number);
const rows = [];
for (const count of counts.length > 0 ? counts : [100, 1_000, 10_000])
  rows.push(await measure(count));
console.table(rows);
