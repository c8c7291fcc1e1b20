import { useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { useParley } from '../../use-parley.ts';
import { splitText } from './split-text.ts';

interface Draft {
  readonly text: string;
  /** What stands in the composer by now: somebody may have typed on. */
  readonly current: () => string;
  readonly set: (text: string) => void;
}

/** Sends what is written: as one message, or in parts where it is too long for one. */
export function useSend(roomId: string, draft: Draft) {
  const parley = useParley();
  const [notSaved, setNotSaved] = useState(false);

  async function send(): Promise<void> {
    const parts = splitText(draft.text, limits.messageCharacters);
    draft.set('');
    setNotSaved(false);
    while (parts[0] !== undefined) {
      try {
        await parley.send(roomId, parts[0]);
      } catch (error) {
        console.error('The message could not be kept.', error);
        // Back to where it can be copied or tried again, before whatever was typed since.
        const unsent = parts.join('\n\n');
        const since = draft.current();
        draft.set(since === '' ? unsent : `${unsent}\n${since}`);
        setNotSaved(true);
        return;
      }
      parts.shift();
    }
  }

  return { send, notSaved };
}
