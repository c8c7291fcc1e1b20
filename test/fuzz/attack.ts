import type { Chance } from '../kit/chance.ts';
import type { Known } from './known.ts';

export interface Target {
  url: string;
  port: number;
}

/** One who means no good, with a session of its own. */
export interface Attacker {
  target: Target;
  token: string;
  known: Known;
  chance: Chance;
}

/**
 * One connection's worth of bad behaviour.
 *
 * @returns what came of it: `ok`, codes of errors, HTTP statuses, or `closed` where that is in order
 */
export type Attack = (attacker: Attacker) => Promise<string[]>;

/** A connection that ended for no reason that we gave it. */
export const unprovoked = 'closed without a reason';

/** @param text of the answer to a command */
export function codeOf(text: string): string {
  const reply: unknown = JSON.parse(text);
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return `nonsense: ${text}`;
  if (reply.ok === true) return 'ok';
  const code = 'error' in reply && (reply.error as { code?: unknown }).code;
  return typeof code === 'string' ? code : `nonsense: ${text}`;
}
