import { useCallback, useEffect, useState } from 'react';
import type { CallerInput, CommandName, Result } from '../../../protocol/commands.ts';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley, useView } from '../../use-parley.ts';

/** What a command lists, asked again with every connection and on request. */
export function useListing<N extends CommandName>(command: N, input: CallerInput<N>) {
  const parley = useParley();
  const { state } = useView('connection', (parley) => parley.connection);
  const [listing, setListing] = useState<Result<N> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = JSON.stringify(input);

  const refresh = useCallback(async (): Promise<void> => {
    try {
      setListing(await parley.call(command, JSON.parse(asked) as CallerInput<N>));
      setProblem(null);
    } catch (error) {
      setProblem(errorText(errorCode(error)));
    }
  }, [parley, command, asked]);

  useEffect(() => {
    if (state === 'online') void refresh();
  }, [refresh, state]);

  return { listing, problem, refresh };
}
