import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { Completion } from './completion.ts';
import { insertText } from './insert-text.ts';
import { type Token, tokenAt } from './token-at.ts';

interface Open {
  readonly token: Token;
  readonly list: readonly Completion[];
  readonly active: number;
}

/**
 * What can be completed at the caret, and the keys for it.
 *
 * @param find what could be meant; `more` is called when there is more to be found than just before
 */
export function useCompletions(
  field: RefObject<HTMLTextAreaElement | null>,
  find: (token: Token, more: () => void) => readonly Completion[],
) {
  const [open, setOpen] = useState<Open | null>(null);
  /** Where the token begins that was completed or is not to be. */
  const settled = useRef<number | null>(null);
  /** The caret behind a space that was put there with a completion. */
  const spaceAt = useRef<number | null>(null);

  const close = useCallback(() => setOpen(null), []);

  /** To be called when another text begins: what was settled in the one before means nothing to it. */
  const reset = useCallback(() => {
    settled.current = null;
    close();
  }, [close]);

  /** To be called after every change of the text. */
  const look = useCallback(() => {
    const area = field.current;
    if (area === null) return;
    const { selectionStart: caret, selectionEnd, value } = area;
    const token = caret === selectionEnd ? tokenAt(value, caret) : null;
    if (token?.start !== settled.current) settled.current = null;
    if (token === null || settled.current !== null) return close();
    const list = find(token, look);
    if (list.length === 0) return close();
    setOpen((before) => {
      // What found more keeps the place that somebody has moved to.
      const isSame = before?.token.start === token.start && before.token.query === token.query;
      const key = isSame ? before.list[before.active]?.key : undefined;
      const active = list.findIndex((completion) => completion.key === key);
      return { token, list, active: Math.max(0, active) };
    });
  }, [field, find, close]);

  /** To be called when the caret has moved: away from what is being completed it means nothing. */
  const moved = useCallback(() => {
    setOpen((before) => (before?.token.end === field.current?.selectionStart ? before : null));
  }, [field]);

  const pick = useCallback(
    (completion: Completion) => {
      const area = field.current;
      if (area === null || open === null) return;
      const { start, end } = open.token;
      settled.current = start;
      setOpen(null);
      completion.picked?.();
      // A space that is there already is not doubled.
      const after = completion.inserts.endsWith(' ') && area.value[end] === ' ' ? end + 1 : end;
      insertText(area, completion.inserts, start, after);
      spaceAt.current = completion.inserts.endsWith(' ') ? area.selectionStart : null;
    },
    [field, open],
  );

  const activate = useCallback((active: number) => {
    setOpen((before) => before && { ...before, active });
  }, []);

  /** @returns whether the key is dealt with */
  function press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (open !== null && !event.shiftKey && steer(event, open)) return true;
    return joinsPunctuation(event);
  }

  function steer({ key }: KeyboardEvent, { token, list, active }: Open): boolean {
    const picked = list[active];
    if (key === 'ArrowDown') activate((active + 1) % list.length);
    else if (key === 'ArrowUp') activate((active + list.length - 1) % list.length);
    else if ((key === 'Enter' || key === 'Tab') && picked) pick(picked);
    else if (key === 'Escape') {
      settled.current = token.start;
      close();
    } else return false;
    return true;
  }

  /** "@Ada ," is nothing that one would write. */
  function joinsPunctuation({ key }: KeyboardEvent): boolean {
    const area = field.current;
    const caret = spaceAt.current;
    spaceAt.current = null;
    if (area === null || caret === null || !/^[,.;:!?)\]}»”’…、。，！？؟،؛]$/u.test(key))
      return false;
    if (area.selectionStart !== caret || area.selectionEnd !== caret) return false;
    insertText(area, key, caret - 1, caret);
    return true;
  }

  return { open, look, moved, press, pick, activate, close, reset };
}
