import { type RefObject, useCallback, useRef, useState } from 'react';
import { readDraft, writeDraft } from '../../adapters/drafts.ts';

/**
 * The text in a room's composer, kept on this device. The field holds it by itself and is only followed:
 * React would write the whole text into the page again with every key, which is one more layout.
 */
export function useDraft(roomId: string, field: RefObject<HTMLTextAreaElement | null>) {
  const [initial] = useState(() => readDraft(roomId));
  const [text, setText] = useState(initial);

  /** What is yet to be kept; null when nothing is. */
  const unkept = useRef<string | null>(null);

  /** What stands in the field now. It shows first, and is kept right after: the letter does not wait. */
  const typed = useCallback(
    (next: string) => {
      setText(next);
      const isWaiting = unkept.current !== null;
      unkept.current = next;
      if (isWaiting) return;
      requestAnimationFrame(() =>
        setTimeout(() => {
          writeDraft(roomId, unkept.current ?? '');
          unkept.current = null;
        }),
      );
    },
    [roomId],
  );

  /** Puts another text into the field: what was sent must not come back as a draft, whatever happens next. */
  const put = useCallback(
    (next: string) => {
      if (field.current !== null) field.current.value = next;
      typed(next);
      writeDraft(roomId, next);
    },
    [roomId, field, typed],
  );

  return { initial, text, typed, put };
}
