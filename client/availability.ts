import type { Status } from '../protocol/availability.ts';
import type { CallerInput, Result } from '../protocol/commands.ts';
import { ParleyError } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import type { Signals } from '../protocol/signals.ts';
import { backoff } from './backoff.ts';
import type { Ask } from './catch-up.ts';
import type { Clock } from './clock.ts';
import { quietly } from './quietly.ts';
import type { Topic } from './topics.ts';
import { Unreachable } from './transport.ts';
import type { AvailabilityView, OwnAvailabilityView, SpanView, StatusView } from './views.ts';

export interface AvailabilityNeeds {
  clock: Clock;
  ask: Ask;
  fire(topic: Topic): void;
}

type Told = Signals['availability']['people'][number];

/** Those who come onto the screen in one moment are asked for together, ms. */
const gatherMillis = 50;
/** No timer waits longer, in ms: they count in 31 bits. */
const longestTimer = 24 * 60 * 60 * 1000;

const unknown: AvailabilityView = { presence: 'unknown', quiet: null, status: null };
const plain: OwnAvailabilityView = { status: null, quiet: null, invisible: null };

/** What is known of somebody: what of it is so now, until something of it ends by itself. */
interface Known<T> {
  view: T;
  stopTimer: () => void;
}

/** How it is with the people on the screen, and with whoever is signed in. */
export class Availability {
  readonly #needs: AvailabilityNeeds;
  /** How often each is looked at; those who came onto the screen last stand last. */
  readonly #looks = new Map<string, number>();
  readonly #known = new Map<string, Known<AvailabilityView>>();
  #own: Known<OwnAvailabilityView> = { view: plain, stopTimer: () => undefined };
  #ownVersion = 0;
  #isConnected = false;
  #isIdle = false;
  /** Whether the server was asked to tell us of anybody. */
  #isWatching = false;
  #stopAsking: (() => void) | null = null;
  /** While an answer is awaited: those of whom something newer has been told. */
  #toldSince: Set<string> | null = null;

  constructor(needs: AvailabilityNeeds) {
    this.#needs = needs;
  }

  of(personId: string): AvailabilityView {
    return this.#known.get(personId)?.view ?? unknown;
  }

  get own(): OwnAvailabilityView {
    return this.#own.view;
  }

  /** Somebody is on the screen until the returned function is called. */
  look(personId: string): () => void {
    const looks = this.#looks.get(personId) ?? 0;
    this.#looks.delete(personId);
    this.#looks.set(personId, looks + 1);
    if (looks === 0) this.refresh();
    return () => {
      const left = (this.#looks.get(personId) ?? 0) - 1;
      if (left > 0) this.#looks.set(personId, left);
      else if (this.#looks.delete(personId)) this.refresh();
    };
  }

  /** Asks anew, in a moment: whom one sees, or shares a room with, has changed. */
  refresh(failures = 0, wait = gatherMillis): void {
    const isMoot = this.#looks.size === 0 && !this.#isWatching;
    if (!this.#isConnected || isMoot) return;
    this.#stopAsking?.();
    this.#stopAsking = this.#needs.clock.after(wait, () => quietly(this.#ask(failures)));
  }

  /** Nobody has touched this device for a while, or somebody has again. */
  setIdle(idle: boolean): void {
    if (idle === this.#isIdle) return;
    this.#isIdle = idle;
    this.#tellIdle();
  }

  connected(): void {
    this.#isConnected = true;
    if (this.#isIdle) this.#tellIdle();
    // A database that was restored may count from lower down.
    this.#ownVersion = 0;
    this.#isWatching = false;
    this.refresh(0, 0);
  }

  disconnected(): void {
    this.#isConnected = false;
    this.#stopAsking?.();
    this.#toldSince = null;
  }

  told({ people }: Signals['availability']): void {
    for (const person of people) {
      this.#toldSince?.add(person.id);
      if (this.#looks.has(person.id)) this.#learn(person);
    }
  }

  ownTold({ version, status, quiet, invisible }: Signals['own-availability']): void {
    if (version < this.#ownVersion) return;
    this.#ownVersion = version;
    const ends = {
      status: status && this.#status(status),
      quiet: quiet && this.#span(quiet),
      invisible: invisible && this.#span(invisible),
    };
    this.#show(this.#own, Object.values(ends), 'own-availability', (now) => ({
      status: still(ends.status, now),
      quiet: still(ends.quiet, now),
      invisible: still(ends.invisible, now),
    }));
  }

  async set(change: CallerInput<'status:set'>): Promise<void> {
    const own: Result<'status:set'> = await this.#needs.ask('status:set', change);
    this.ownTold(own);
  }

  /** Of a person whose session has ended nothing is known any more. */
  clear(): void {
    for (const id of [...this.#known.keys()]) this.#forget(id);
    this.#own.stopTimer();
    this.#own = { view: plain, stopTimer: () => undefined };
    this.#ownVersion = 0;
    this.#needs.fire('own-availability');
  }

  #tellIdle(): void {
    if (this.#isConnected) quietly(this.#needs.ask('presence:idle', { idle: this.#isIdle }));
  }

  async #ask(failures: number): Promise<void> {
    this.#stopAsking = null;
    const people = [...this.#looks.keys()].slice(-limits.watchedPeople);
    this.#isWatching = people.length > 0;
    const toldSince = new Set<string>();
    this.#toldSince = toldSince;
    try {
      const answer = await this.#needs.ask('presence:watch', { people });
      // Asked again meanwhile, or over another connection.
      if (this.#toldSince !== toldSince) return;
      const found = new Map(answer.people.map((person) => [person.id, person]));
      for (const id of people) {
        if (toldSince.has(id) || !this.#looks.has(id)) continue;
        this.#learn(found.get(id) ?? { id, here: false });
      }
      const asked = new Set(people);
      for (const id of [...this.#known.keys()]) if (!asked.has(id)) this.#forget(id);
      this.#toldSince = null;
    } catch (error) {
      if (this.#toldSince !== toldSince) return;
      this.#toldSince = null;
      const mayHelp = error instanceof Unreachable || (error instanceof ParleyError && error.retry);
      if (!mayHelp) throw error;
      this.refresh(failures + 1, backoff(failures + 1, this.#needs.clock, error));
    }
  }

  #learn({ id, here, away, quiet, status }: Told): void {
    const known = this.#known.get(id) ?? { view: unknown, stopTimer: () => undefined };
    this.#known.set(id, known);
    const presence = here ? (away ? 'away' : 'online') : 'offline';
    const ends = {
      quiet: quiet ? this.#span(quiet) : null,
      status: status ? this.#status(status) : null,
    };
    this.#show(known, Object.values(ends), `availability:${id}`, (now) => ({
      presence,
      quiet: still(ends.quiet, now),
      status: still(ends.status, now),
    }));
  }

  #forget(id: string): void {
    this.#known.get(id)?.stopTimer();
    if (this.#known.delete(id)) this.#needs.fire(`availability:${id}`);
  }

  /** Shows what is so now, and again whenever something of it ends. */
  #show<T>(
    known: Known<T>,
    spans: readonly (SpanView | null)[],
    topic: Topic,
    viewAt: (now: number) => T,
  ): void {
    const { clock, fire } = this.#needs;
    const now = clock.now();
    known.stopTimer();
    known.view = viewAt(now);
    fire(topic);
    const ends = spans.flatMap((span) =>
      span?.until != null && span.until > now ? span.until : [],
    );
    if (ends.length === 0) return;
    const wait = Math.min(Math.min(...ends) - now, longestTimer);
    known.stopTimer = clock.after(wait, () => this.#show(known, spans, topic, viewAt));
  }

  #status({ emoji, text, expiresIn }: Status): StatusView {
    return { emoji, text, ...this.#span({ expiresIn }) };
  }

  #span({ expiresIn }: { expiresIn: number | null }): SpanView {
    return { until: expiresIn === null ? null : this.#needs.clock.now() + expiresIn };
  }
}

/** Null once it is over. */
function still<T extends SpanView>(span: T | null, now: number): T | null {
  return span?.until != null && span.until <= now ? null : span;
}
