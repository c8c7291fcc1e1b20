import type { Bot, BotToken, Person, Scope } from '../../../protocol/entities.ts';

/** See `Writes` for what holds of all. `forbidden` for those who do not look after bots, in each. */
export interface BotWrites {
  /**
   * A bot in no room. `conflict` when the name (see `addGuest`) or handle is somebody else's, or `by` has
   * made `limits.botsOfMaker` that are in use.
   */
  addBot: {
    input: {
      id: string;
      name: string;
      handle: string;
      by: string;
      nameHeldSince: number;
      now: number;
    };
    result: Person;
  };
  /**
   * A session of a bot's that does not run out and allows what its scopes say. `not_found` without the
   * bot, `conflict` when it has `limits.tokensOfBot`.
   */
  addBotToken: {
    input: {
      id: string;
      tokenHash: Uint8Array;
      botId: string;
      label: string;
      scopes: readonly Scope[];
      by: string;
      now: number;
    };
    result: BotToken;
  };
  /** Ends a bot's token; harmless when it has ended. */
  endBotToken: { input: { id: string; by: string; now: number }; result: null };
}

/** See `Reads`. */
export interface BotReads {
  /** All bots by name, each with its rooms that `reader` may read; `forbidden` for those who do not look after bots. */
  bots: { input: { reader: string }; result: Bot[] };
}
