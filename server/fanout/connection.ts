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

/** One event on its way to many: whatever is costly to make from it is made once. */
export class Outgoing {
  readonly name: EventName;
  readonly data: unknown;
  #json: string | null = null;

  constructor(name: EventName, data: unknown) {
    this.name = name;
    this.data = data;
  }

  /** The frame that plain WebSocket clients receive. Binary stands in it as base64. */
  get json(): string {
    this.#json ??= JSON.stringify({ event: this.name, data: this.data }, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    );
    return this.#json;
  }
}

/** One client of one person, on whatever transport. */
export interface Connection {
  readonly person: Person;
  readonly sessionId: string;
  /** Hands an event to the transport; never throws, never waits. */
  deliver(event: Outgoing): void;
  /** Ends the connection for a reason that coming back cannot mend. */
  expel(): void;
}
