import type { Reading, Writing } from './history.ts';

/** A client under test, with what it saw. Everybody follows the room; writers also write. */
export interface Participant {
  readonly name: string;
  readonly reading: Reading;
  readonly writing: Writing;
  /** Nothing that was written waits to be sent. */
  readonly isIdle: boolean;
  /** seq of the newest message it was told; 0 before the first. */
  readonly newest: number;
  /** Resolves when it follows the room. */
  start(): Promise<void>;
  /** Its person writes something. Resolves when the client promises to keep it. */
  press(text: string): Promise<void>;
  /** Its process dies and is started again: what was in memory is gone. */
  crash(): Promise<void>;
  /** Its person has no patience: tries to connect again, now. */
  nudge(): void;
  /** Reads in the history what it was told to read there: see `Reading.looked`. */
  lookBack(): Promise<void>;
  stop(): Promise<void>;
}
