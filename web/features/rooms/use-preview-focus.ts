import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/** One stop for Tab in a log that is in the page as a whole; arrows go on to other messages. */
export function usePreviewFocus(newest: string | undefined) {
  const [focused, setFocused] = useState<string | null>(null);

  return {
    /** The message that Tab comes to. */
    current: focused ?? newest,
    onFocus({ target }: FocusEvent) {
      const row = target.closest<HTMLElement>('.message');
      if (row) setFocused(row.dataset.key ?? null);
    },
    onKeyDown(event: KeyboardEvent) {
      const { target, currentTarget, key } = event;
      if (!(target instanceof HTMLElement)) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const rows = [...currentTarget.querySelectorAll<HTMLElement>('.message')];
      const at = rows.indexOf(target);
      if (at < 0) return;
      const next = {
        ArrowUp: rows[at - 1],
        ArrowDown: rows[at + 1],
        Home: rows[0],
        End: rows.at(-1),
      }[key];
      if (next === undefined) return;
      event.preventDefault();
      // Only the one that Tab comes to can have the focus.
      flushSync(() => setFocused(next.dataset.key ?? null));
      next.focus();
    },
  };
}
