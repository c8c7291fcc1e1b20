import type { Result } from '../../protocol/commands.ts';
import { type Address, post, resultOf } from '../kit/callers.ts';
import type { Pressed, Reading, Sighting, Writing } from './history.ts';
import type { Witness } from './witnessed-engine.ts';

/** What was seen of one client over all its lives. */
export class Notes implements Witness {
  readonly #name: string;
  readonly #pressed: Pressed[] = [];
  readonly #acknowledged: Sighting[] = [];
  readonly #lives: Sighting[][] = [];
  /** Ranges of seq, ends included, that a reset stands for. */
  readonly #untold: { first: number; last: number }[] = [];
  readonly #looked: Sighting[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  get writing(): Writing {
    return { name: this.#name, pressed: this.#pressed, acknowledged: this.#acknowledged };
  }

  reading(held: readonly Sighting[]): Reading {
    const resets = this.#untold.length;
    return { name: this.#name, lives: this.#lives, resets, looked: this.#looked, held };
  }

  /** seq of the newest message it was told; 0 before the first. */
  get newest(): number {
    return Math.max(0, ...this.#lives.map((life) => life.at(-1)?.seq ?? 0));
  }

  begin(): void {
    this.#lives.push([]);
  }

  pressed(text: string): Pressed {
    const pressed: Pressed = { text, safe: false };
    this.#pressed.push(pressed);
    return pressed;
  }

  acknowledged(message: Sighting): void {
    this.#acknowledged.push(message);
  }

  told(message: Sighting): void {
    this.#lives.at(-1)?.push(message);
  }

  reset(seq: number): void {
    this.#untold.push({ first: this.newest + 1, last: seq });
  }

  /** Reads in the history what resets stand for, and nothing else. */
  async lookBack(server: Address, token: string, roomId: string): Promise<void> {
    for (const { first, last } of this.#untold) {
      for (let after = first - 1; after < last; ) {
        const reply = await post(server, 'message:list', { roomId, after }, token);
        const { messages } = resultOf<Result<'message:list'>>(reply);
        const found = messages.filter(({ seq }) => seq <= last);
        this.#looked.push(...found.map(({ text, seq }) => ({ text, seq })));
        after = found.at(-1)?.seq ?? last;
      }
    }
  }
}
