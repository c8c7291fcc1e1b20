import { setTimeout as sleep } from 'node:timers/promises';
import type { Cache } from '../../client/cache.ts';
import { MemoryCache } from '../../client/cache-memory.ts';
import type { Address } from '../kit/callers.ts';
import type { Reading, Writing } from './history.ts';
import { Notes } from './notes.ts';
import type { Participant } from './participant.ts';
import {
  type EngineOptions,
  sighting,
  type WitnessedEngine,
  witnessedEngine,
} from './witnessed-engine.ts';

/** Pause between two looks at what cannot be waited for otherwise, in ms. */
const lookMillis = 20;

/** The client engine as a person uses it, with a cache that outlives it. */
export class EngineParticipant implements Participant {
  readonly name: string;
  readonly #server: Address;
  readonly #options: EngineOptions;
  readonly #notes: Notes;
  readonly #disk = new MemoryCache();
  #sever: () => void = () => undefined;
  #engine: WitnessedEngine;

  /** @param server where it is when nothing stands in the way */
  constructor(name: string, server: Address, options: EngineOptions) {
    this.name = name;
    this.#server = server;
    this.#options = options;
    this.#notes = new Notes(name);
    this.#engine = this.#begin();
  }

  get writing(): Writing {
    return this.#notes.writing;
  }

  get reading(): Reading {
    const { messages } = this.#engine.parley.timeline(this.#options.roomId);
    return this.#notes.reading(messages.map(sighting));
  }

  get isIdle(): boolean {
    return this.#engine.parley.timeline(this.#options.roomId).pending.length === 0;
  }

  get newest(): number {
    return this.#notes.newest;
  }

  async start(): Promise<void> {
    await this.#engine.parley.start();
    // Whoever comes for the first time is told of what is said from then on. Were it to crash before
    // the room is remembered, it would come for the first time again.
    while ((await this.#disk.load()).rooms.length === 0) await sleep(lookMillis);
  }

  async press(text: string): Promise<void> {
    const { parley } = this.#engine;
    // Nobody can type into a room that is not on their screen yet.
    if (!parley.room(this.#options.roomId)) return;
    const pressed = this.#notes.pressed(text);
    await parley.send(this.#options.roomId, text);
    pressed.safe = true;
  }

  async crash(): Promise<void> {
    this.#sever();
    this.#engine.vanish();
    this.#engine = this.#begin();
    await this.#engine.parley.start();
  }

  nudge(): void {
    this.#engine.parley.reconnect();
  }

  lookBack(): Promise<void> {
    return this.#notes.lookBack(this.#server, this.#options.token, this.#options.roomId);
  }

  stop(): Promise<void> {
    return this.#engine.parley.stop();
  }

  #begin(): WitnessedEngine {
    this.#notes.begin();
    const { cache, sever } = severable(this.#disk);
    this.#sever = sever;
    return witnessedEngine(this.#options, cache, this.#notes);
  }
}

/** The same cache, until it is severed: from then on nothing is written and nobody gets an answer. */
function severable(disk: Cache): { cache: Cache; sever(): void } {
  let isSevered = false;
  const cache = new Proxy(disk, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) =>
        isSevered ? new Promise(() => undefined) : value.apply(target, args);
    },
  });
  return {
    cache,
    sever() {
      isSevered = true;
    },
  };
}
