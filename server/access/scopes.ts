import type { CommandName } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { isInScope, scopeOf } from '../domain/scopes.ts';
import type { Actor } from './handler.ts';

/** Throws `forbidden` where the token that somebody came with is not for this command. */
export function requireScope({ scopes }: Actor, command: CommandName): void {
  if (isInScope(scopes, command)) return;
  const scope = scopeOf[command];
  throw new ParleyError(
    'forbidden',
    scope === 'never'
      ? 'this takes a person, not a bot’s token'
      : `this token lacks the scope ${scope}`,
  );
}

/** Whether events may be told to whoever came with this. */
export function mayHear({ scopes }: Actor): boolean {
  return scopes === null || scopes.includes('read');
}
