import type { CommandName, Commands, Input, Result } from '../../protocol/commands.ts';
import type { Person, Scope } from '../../protocol/entities.ts';

/** On whose behalf something happens. */
export interface Actor {
  person: Person;
  sessionId: string;
  /** What a bot's token allows; null for a person's session, which has no such limits. */
  scopes: readonly Scope[] | null;
}

/** Where a command comes from: what a session, and the limits on guessing, have to know of it. */
export interface Whence {
  /** As the edge counts addresses. */
  address: string;
  /** What the client calls itself, in short: as `deviceOf` in the edge makes it. */
  device: string;
  /** The origin of the page of ours that asks; null for another program. Its passkeys belong there. */
  page: string | null;
  /** What a sign-in left on this device, where the transport can keep it. */
  deviceKey: string | null;
  /** The socket it came over, for what lasts as long as that; HTTP has none. */
  socketId?: string;
}

/** A handler of a command that anyone may call still learns who called, if it is known. */
export type Caller<N extends CommandName> = Commands[N]['who'] extends 'person'
  ? Actor
  : Actor | null;

/**
 * What stands behind one command. It gets checked input, throws `ParleyError` to refuse, and
 * resolves when the result is true for ever (on disk, for anything durable).
 */
export type Handler<N extends CommandName> = (
  caller: Caller<N>,
  input: Input<N>,
  whence: Whence,
) => Promise<Result<N>>;
