import { useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import { isEmojiOnly } from './emoji-only.ts';
import { isLong } from './is-long.ts';
import { LinkedText } from './linked-text.tsx';
import type { Mentioned } from './mentioned-in.ts';

interface MessageTextProps {
  id: string;
  message: { readonly id: string; readonly text: string };
  mentioned: Mentioned | undefined;
  /** Whether the keyboard reaches what is in it. */
  tabbable: boolean;
}

/** Long messages that somebody unfolded stay so when they scroll back to them. */
const unfolded = new Set<string>();

/** What a message says; of a very long one the beginning, until one wants the rest. */
export function MessageText({ id, message, mentioned, tabbable }: MessageTextProps) {
  const { text } = message;
  const foldable = isLong(text);
  const [open, setOpen] = useState(() => unfolded.has(message.id));
  const folded = foldable && !open;

  function toggle() {
    if (open) unfolded.delete(message.id);
    else unfolded.add(message.id);
    setOpen(!open);
  }

  return (
    <>
      <div
        id={id}
        className={cx(
          'message__text',
          folded && 'message__text--folded',
          isEmojiOnly(text) && 'message__text--gesture',
        )}
        dir="auto"
      >
        <LinkedText text={text} mentioned={mentioned} tabbable={tabbable} />
      </div>
      {foldable && (
        <button
          type="button"
          className="message__fold"
          aria-expanded={open}
          aria-controls={id}
          tabIndex={tabbable ? undefined : -1}
          onClick={toggle}
        >
          {open ? strings.message.showLess : strings.message.showMore}
        </button>
      )}
    </>
  );
}
