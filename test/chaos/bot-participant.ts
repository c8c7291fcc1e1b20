import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Address } from '../kit/callers.ts';
import type { BotLine, BotOptions, BotOrder } from './bot-lines.ts';
import type { Pressed, Reading, Writing } from './history.ts';
import { Notes } from './notes.ts';
import type { Participant } from './participant.ts';

const main = fileURLToPath(new URL('./bot-process.ts', import.meta.url));

/** The client engine in a process of its own, with its file; a crash is `kill -9`. */
export class BotParticipant implements Participant {
  readonly name: string;
  readonly #server: Address;
  readonly #options: BotOptions;
  readonly #notes: Notes;
  /** Texts of which the present process has not yet said what became of them. */
  readonly #open = new Map<string, Pressed>();
  #pending = 0;
  #child: ChildProcess | null = null;
  #ready: () => void = () => undefined;

  /** @param server where it is when nothing stands in the way */
  constructor(name: string, server: Address, options: BotOptions) {
    this.name = name;
    this.#server = server;
    this.#options = options;
    this.#notes = new Notes(name);
    onTestFinished(() => this.stop());
  }

  get writing(): Writing {
    return this.#notes.writing;
  }

  get reading(): Reading {
    return this.#notes.reading([]);
  }

  get isIdle(): boolean {
    return this.#open.size === 0 && this.#pending === 0;
  }

  get newest(): number {
    return this.#notes.newest;
  }

  async start(): Promise<void> {
    const ready = new Promise<void>((resolve) => {
      this.#ready = resolve;
    });
    this.#begin();
    await ready;
  }

  async press(text: string): Promise<void> {
    if (this.#child) this.#open.set(text, this.#notes.pressed(text));
    this.#order({ press: text });
  }

  async crash(): Promise<void> {
    // While it dies it is neither told anything nor killed again.
    if (!this.#child) return;
    await this.stop();
    this.#begin();
  }

  nudge(): void {
    this.#order({ nudge: true });
  }

  lookBack(): Promise<void> {
    return this.#notes.lookBack(this.#server, this.#options.token, this.#options.roomId);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    // Not `exit`: what it said before is still to be read.
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  }

  #order(order: BotOrder): void {
    this.#child?.stdin?.write(`${JSON.stringify(order)}\n`);
  }

  #begin(): void {
    this.#notes.begin();
    this.#open.clear();
    const child = spawn(process.execPath, [main, JSON.stringify(this.#options)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    // It was killed while it was being told something.
    child.stdin.on('error', () => child.stdin.destroy());
    createInterface(child.stdout).on('line', (line) => this.#take(JSON.parse(line) as BotLine));
  }

  #take(line: BotLine): void {
    if ('told' in line) this.#notes.told(line.told);
    else if ('acknowledged' in line) this.#notes.acknowledged(line.acknowledged);
    else if ('reset' in line) this.#notes.reset(line.reset);
    else if ('pending' in line) this.#pending = line.pending;
    else if ('ignored' in line) this.#open.delete(line.ignored);
    else if ('safe' in line) {
      const pressed = this.#open.get(line.safe);
      if (pressed) pressed.safe = true;
      this.#open.delete(line.safe);
    } else this.#ready();
  }
}
