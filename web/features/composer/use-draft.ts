import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { readDraft, writeDraft } from '../../adapters/drafts.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { isSameLength, type Length, lengthOf } from './length.ts';

/** Otherwise the stylesheet needs a copy of the text. */
const growsByItself = CSS.supports('field-sizing', 'content');

/** The text for one room. It stays that room's, whichever room is shown by the time it is used. */
export interface Draft {
  /** What is written for it at this moment. */
  readonly read: () => string;
  /** Puts another text there. What was sent must not come back as a draft, whatever happens next. */
  readonly put: (text: string) => void;
}

interface FollowedDraft extends Draft {
  readonly length: Length;
  /** To be called with what stands in the field after every change of it. */
  readonly typed: (text: string) => void;
}

/**
 * The text in a room's composer, kept on this device. The field holds it by itself and is only followed:
 * nothing renders with a key, as long as it changes nothing about what can be done with the text.
 */
export function useDraft(
  roomId: string,
  field: RefObject<HTMLTextAreaElement | null>,
): FollowedDraft {
  const [length, setLength] = useState(() => lengthOf(readDraft(roomId)));
  const followed = useRef(length);
  /** The room of which the text stands in the field. */
  const shown = useRef<string | null>(null);
  /** What is yet to be kept; null when nothing is. */
  const unkept = useRef<string | null>(null);

  const follow = useCallback(
    (text: string) => {
      const next = lengthOf(text);
      if (!isSameLength(next, followed.current)) {
        followed.current = next;
        setLength(next);
      }
      const copy = field.current?.parentElement;
      if (!growsByItself && copy) copy.dataset.text = text;
    },
    [field],
  );

  const keep = useCallback(() => {
    if (shown.current !== null && unkept.current !== null) {
      writeDraft(shown.current, unkept.current);
    }
    unkept.current = null;
  }, []);

  useLayoutEffect(() => {
    shown.current = roomId;
    const text = readDraft(roomId);
    if (field.current !== null) field.current.value = text;
    follow(text);
    return () => {
      keep();
      shown.current = null;
    };
  }, [roomId, field, follow, keep]);

  /** It shows first, and is kept right after: the letter does not wait. */
  const typed = useCallback(
    (text: string) => {
      follow(text);
      const isWaiting = unkept.current !== null;
      unkept.current = text;
      if (!isWaiting) afterPaint(keep);
    },
    [follow, keep],
  );

  const draft = useMemo((): Draft => {
    const area = () => (shown.current === roomId ? field.current : null);
    return {
      read: () => area()?.value ?? readDraft(roomId),
      put(text) {
        const shownArea = area();
        if (shownArea !== null) {
          unkept.current = null;
          shownArea.value = text;
          follow(text);
        }
        writeDraft(roomId, text);
      },
    };
  }, [roomId, field, follow]);

  return { ...draft, length, typed };
}
