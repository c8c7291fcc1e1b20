import { type Dispatch, type SetStateAction, useState } from 'react';
import type { CallerInput, CommandName } from '../../../protocol/commands.ts';
import { ParleyError } from '../../../protocol/errors.ts';
import { go } from '../../adapters/address.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

/** What is wrong, and with what; without a field it is the whole. */
export interface DoorProblem {
  readonly field?: 'name' | 'handle' | 'password' | 'code' | undefined;
  readonly text: string;
  readonly suggestion?: string | undefined;
  /** What was shown at the door opens it no longer. */
  readonly isGone?: true;
}

/** Commands that begin a session, which a browser is given as a cookie. */
type Begins =
  | 'session:sign-in'
  | 'passkey:sign-in'
  | 'account:create'
  | 'owner:claim'
  | 'recovery:use'
  | 'reset:use';

export type Door<N extends Begins> = ReturnType<typeof useDoor<N>>;

/**
 * One try after the other to come in by a command.
 *
 * @param within what to do first once the door is open
 */
export function useDoor<N extends Begins & CommandName>(command: N, within?: () => void) {
  const parley = useParley();
  const [problems, setProblems] = useState<readonly DoorProblem[]>([]);
  const [busy, setBusy] = useState(false);

  /** Rejects with the refusal. */
  async function attempt(input: Omit<CallerInput<N>, 'deliver'>): Promise<void> {
    await askOverHttp(command, { ...input, deliver: 'cookie' } as CallerInput<N>);
    // The form stays busy: it goes away once the engine has found the new session.
    go('/');
    within?.();
    parley.reconnect();
  }

  /** @returns whether it is open */
  async function enter(input: Omit<CallerInput<N>, 'deliver'>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setProblems([]);
    try {
      await attempt(input);
      return true;
    } catch (error) {
      setProblems([problemOf(error)]);
      setBusy(false);
      return false;
    }
  }

  const refuse = (...found: readonly DoorProblem[]) => setProblems(found);
  return { busy, ...problemsOf(problems, setProblems), enter, attempt, refuse };
}

/** The problems of a form, field by field. */
export function problemsOf(
  problems: readonly DoorProblem[],
  setProblems: Dispatch<SetStateAction<readonly DoorProblem[]>>,
) {
  return {
    of: (field: DoorProblem['field']) =>
      problems.find((problem) => problem.field === field) ?? null,
    /** What is wrong with other fields stays; without any it is all forgotten. */
    clear: (...fields: readonly DoorProblem['field'][]) =>
      setProblems((now) =>
        fields.length === 0
          ? []
          : now.filter(({ field }) => field !== undefined && !fields.includes(field)),
      ),
  };
}

/** What a refused name, handle or password is told about. */
export function problemOf(error: unknown): DoorProblem {
  const words = strings.door;
  if (!(error instanceof ParleyError)) return { text: errorText(errorCode(error)) };
  const { code, field, suggestion } = error;
  if (code === 'conflict' && field === 'handle') {
    return { field, text: words.handleTaken, suggestion };
  }
  if (code === 'conflict' && field === 'name') {
    return { field, text: strings.join.taken, suggestion };
  }
  if (code === 'conflict') return { text: words.ownerThere };
  if (code === 'invalid' && field === 'handle') return { field, text: words.handleInvalid };
  if (code === 'invalid' && field === 'password') return { field, text: words.passwordInvalid };
  if (code === 'invalid' && field === 'name') return { field, text: strings.join.empty };
  if (code === 'unauthenticated' && field === 'code') {
    return { field, text: strings.security.codeWrong };
  }
  if (code === 'unauthenticated') return { text: words.wrong };
  if (code === 'not_found') return { text: words.notAllowed, isGone: true };
  if (code === 'forbidden' && field === 'passkey') {
    return { text: strings.security.passkeyFailed };
  }
  if (code === 'forbidden') return { text: words.notAllowed };
  return { text: errorText(code) };
}
