import { type RefObject, useEffect } from 'react';
import { cleanPaste } from './clean-paste.ts';
import { insertText } from './insert-text.ts';

/** Where letters have a meaning of their own. */
const elsewhere =
  'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"], [role="listbox"]';

/** What is typed or pasted while no field has the focus goes into this one. */
export function useTypingAnywhere(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    function isFree({ target }: Event): boolean {
      if (document.querySelector('dialog:modal') !== null) return false;
      return !(target instanceof Element && target.closest(elsewhere) !== null);
    }

    // The one event that comes for signs only, on every layout, and only when no shortcut took the key.
    function typed(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      // These press buttons and scroll.
      if (event.key === 'Enter' || event.key === ' ' || !isFree(event)) return;
      if (field.current === null) return;
      event.preventDefault();
      insertText(field.current, event.key);
    }

    function pasted(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || text === '' || !isFree(event)) return;
      if (field.current === null) return;
      event.preventDefault();
      insertText(field.current, cleanPaste(text));
    }

    addEventListener('keypress', typed);
    addEventListener('paste', pasted);
    return () => {
      removeEventListener('keypress', typed);
      removeEventListener('paste', pasted);
    };
  }, [field]);
}
