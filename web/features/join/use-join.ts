import { useState } from 'react';
import { ParleyError } from '../../../protocol/errors.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters, hasVisibleCharacter, normaliseLine } from '../../../protocol/text.ts';
import { go } from '../../adapters/address.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

interface Problem {
  text: string;
  suggestion?: string | undefined;
}

/** The name being typed, what is wrong with it, and the way in. */
export function useJoin(invitation: string | undefined) {
  const parley = useParley();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function join(wanted: string): Promise<void> {
    if (busy) return;
    const wrong = nameProblem(wanted);
    setProblem(wrong);
    if (wrong !== null) return;
    setBusy(true);
    try {
      const invited = invitation === undefined ? {} : { invitation };
      await askOverHttp('guest:join', { name: wanted, deliver: 'cookie', ...invited });
      if (invitation !== undefined) go('/');
      // The button stays busy: the screen goes away once the engine has found the new session.
      parley.reconnect();
    } catch (error) {
      setProblem(refusal(error));
      setBusy(false);
    }
  }

  return {
    name,
    problem,
    busy,
    change(value: string) {
      setName(value);
      setProblem(null);
    },
    join,
  };
}

export function nameProblem(name: string): Problem | null {
  const line = normaliseLine(name);
  if (!hasVisibleCharacter(line)) return { text: strings.join.empty };
  if (characters(line) > limits.nameCharacters) return { text: strings.join.tooLong };
  return null;
}

function refusal(error: unknown): Problem {
  if (error instanceof ParleyError && error.code === 'conflict') {
    return { text: strings.join.taken, suggestion: error.suggestion };
  }
  return { text: errorText(errorCode(error)) };
}
