import { useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { useParley } from '../../use-parley.ts';
import { splitText } from './split-text.ts';
import type { Draft } from './use-draft.ts';

/** Sends what is written: as one message, or in parts where it is too long for one. */
export function useSend(roomId: string, draft: Draft) {
  const parley = useParley();
  /** The room of which a message could not be kept. */
  const [failedIn, setFailedIn] = useState<string | null>(null);

  async function send(): Promise<void> {
    const parts = splitText(draft.read(), limits.messageCharacters);
    draft.put('');
    setFailedIn(null);
    while (parts[0] !== undefined) {
      try {
        await parley.send(roomId, parts[0]);
      } catch (error) {
        console.warn('The message could not be kept.', error);
        // Back to where it can be copied or tried again, before whatever was typed since.
        const unsent = parts.join('\n\n');
        const since = draft.read();
        draft.put(since === '' ? unsent : `${unsent}\n${since}`);
        setFailedIn(roomId);
        return;
      }
      parts.shift();
    }
  }

  return { send, notSaved: failedIn === roomId };
}
