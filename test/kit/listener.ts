import type { Person } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Connection, Outgoing } from '../../server/fanout/connection.ts';

export function somebody(name: string): Person {
  return { id: newId(), name, role: 'guest' };
}

/** A connection that remembers what it was sent. */
export class Listener implements Connection {
  readonly id = newId();
  person: Person;
  readonly sessionId: string;
  readonly received: Outgoing[] = [];
  expelled = false;

  constructor(person: Person, sessionId = newId()) {
    this.person = person;
    this.sessionId = sessionId;
  }

  deliver(event: Outgoing): void {
    this.received.push(event);
  }

  expel(): void {
    this.expelled = true;
  }

  update(person: Person): void {
    this.person = person;
  }

  /** The data of everything received under this name. */
  heard(name: string): unknown[] {
    return this.received.filter((event) => event.name === name).map((event) => event.data);
  }
}
