import { useCallback, useState } from 'react';
import { readDraft, writeDraft } from '../../adapters/drafts.ts';

/** The text in a room's composer, kept on this device with every key. */
export function useDraft(roomId: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(roomId));
  const change = useCallback(
    (next: string) => {
      setText(next);
      writeDraft(roomId, next);
    },
    [roomId],
  );
  return [text, change];
}
