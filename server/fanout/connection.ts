import type { Person } from '../../protocol/entities.ts';
import type { ChangeEvent, ChangeKind } from '../../protocol/events.ts';
import type { SignalName, Signals } from '../../protocol/signals.ts';

export type EventName = ChangeKind | SignalName;
export type EventData<N extends EventName> = N extends ChangeKind
  ? ChangeEvent<N>
  : N extends SignalName
    ? Signals[N]
    : never;

/** An event with its data, checked against each other. */
export function outgoing<N extends EventName>(name: N, data: EventData<N>): Outgoing {
  return new Outgoing(name, data);
}

/** How a kind of transport writes an event; one object for each kind. */
export interface Encoding<T> {
  encode(event: Outgoing): T;
}

/** One event on its way to many: whatever is costly to make from it is made once. */
export class Outgoing {
  readonly name: EventName;
  readonly data: unknown;
  readonly #encoded = new Map<Encoding<unknown>, unknown>();
  #newest: { encoding: Encoding<unknown>; result: unknown } | null = null;

  constructor(name: EventName, data: unknown) {
    this.name = name;
    this.data = data;
  }

  /** What `encoding` makes of this event, made at the first asking. */
  as<T>(encoding: Encoding<T>): T {
    // Asked for by one connection after the other, mostly of one kind.
    if (this.#newest?.encoding === encoding) return this.#newest.result as T;
    let result = this.#encoded.get(encoding);
    if (result === undefined) {
      result = encoding.encode(this);
      this.#encoded.set(encoding, result);
    }
    this.#newest = { encoding, result };
    return result as T;
  }

  /** Nobody misses it for long: not sent to a connection that has enough to read. */
  get isExpendable(): boolean {
    return this.name === 'typing';
  }
}

/** One client of one person, on whatever transport. */
export interface Connection {
  /** The socket's, as commands that come over it name it. */
  readonly id: string;
  /** As they are now. */
  readonly person: Person;
  readonly sessionId: string;
  /** Hands an event to the transport; never throws, never waits. */
  deliver(event: Outgoing): void;
  /** Ends the connection for a reason that coming back cannot mend. */
  expel(): void;
  /** The person has another name, handle or role. */
  update(person: Person): void;
}
