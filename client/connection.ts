import type { Person } from '../protocol/entities.ts';
import type { Clock } from './clock.ts';
import type { ConnectionView } from './views.ts';

/** How the connection stands, as a screen shows it. */
export class Connection {
  readonly #clock: Clock;
  readonly #changed: () => void;
  #view: ConnectionView = { state: 'connecting' };
  #offlineSince: number | null = null;

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  get view(): ConnectionView {
    return this.#view;
  }

  connecting(): void {
    this.#set({ state: 'connecting' });
  }

  online(): void {
    this.#offlineSince = null;
    this.#set({ state: 'online' });
  }

  lost(): void {
    this.#offlineSince ??= this.#clock.now();
    // Whoever has no session is no better off for knowing that the connection is gone as well; and
    // from a server of another version we have gone ourselves.
    if (this.#view.state === 'signed-out' || this.#view.state === 'outdated') return;
    this.#set({ state: 'offline', since: this.#offlineSince });
  }

  /** @param ended who was signed in, if it was not they who ended it */
  signedOut(ended: Person | null): void {
    this.#set({ state: 'signed-out', ended });
  }

  /** The server can be understood (again). */
  compatible(): void {
    if (this.#view.state === 'outdated') this.#set({ state: 'connecting' });
  }

  outdated(server: number): void {
    this.#set({ state: 'outdated', server });
  }

  #set(view: ConnectionView): void {
    this.#view = view;
    this.#changed();
  }
}
