import type { Sighting } from './history.ts';
import type { EngineOptions } from './witnessed-engine.ts';

/** What a bot's process is started with, as JSON. */
export interface BotOptions extends EngineOptions {
  /** Where it keeps what it has to remember. */
  file: string;
}

/** What a bot's process is told on its standard input, a line of JSON each. */
export type BotOrder = { press: string } | { nudge: true };

/** What it tells on its standard output. */
export type BotLine =
  /** It is in the room, and its file says so. */
  | { ready: true }
  | { told: Sighting }
  | { acknowledged: Sighting }
  | { reset: number }
  /** The text is in its file; or it was not in the room yet, and took no notice. */
  | { safe: string }
  | { ignored: string }
  /** So many messages wait to be sent. */
  | { pending: number };
