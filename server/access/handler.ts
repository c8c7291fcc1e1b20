import type { CommandName, Commands, Input, Result } from '../../protocol/commands.ts';
import type { Person } from '../../protocol/entities.ts';

/** On whose behalf something happens. */
export interface Actor {
  person: Person;
  sessionId: string;
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
) => Promise<Result<N>>;
