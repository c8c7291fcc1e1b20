import { Suspense, useCallback, useRef, useState } from 'react';
import { actions } from '../../actions.ts';
import { loadEmoji } from '../../emoji/load-emoji.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { IconButton } from '../../ui/button.tsx';
import { SmileIcon } from '../../ui/icons.tsx';
import { useAction } from '../../use-action.ts';

const EmojiPicker = later(async () => (await import('./emoji-picker.tsx')).EmojiPicker);

interface EmojiButtonProps {
  onPick: (emoji: string) => void;
}

/** Opens the emoji, by hand or by key. */
export function EmojiButton({ onPick }: EmojiButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  /** A press beside the open picker closes it before it becomes a click. */
  const wasOpen = useRef(false);
  const opener = useRef<Element>(null);
  const show = useCallback(() => {
    opener.current = document.activeElement;
    setOpen(true);
  }, []);
  useAction('emoji', show);

  const close = useCallback(() => {
    setOpen(false);
    // A click beside it takes the focus nowhere; one into a field has taken it there.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  }, []);
  const pick = useCallback(
    (emoji: string) => {
      setOpen(false);
      onPick(emoji);
    },
    [onPick],
  );

  return (
    <>
      <IconButton
        ref={button}
        label={strings.emoji.button}
        shortcut={actions.emoji.keys[0]}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prefetchEmoji}
        onFocus={prefetchEmoji}
        // The text keeps the focus, and gets it back.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={() => {
          if (!wasOpen.current) show();
          // The key that presses a button comes without a pointer.
          wasOpen.current = false;
        }}
      >
        <SmileIcon size={18} />
      </IconButton>
      {open && button.current !== null && (
        <Suspense fallback={null}>
          <EmojiPicker anchor={button.current} onPick={pick} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** Fetches the emoji and what shows them, so that they open at once. */
export function prefetchEmoji(): void {
  EmojiPicker.prefetch();
  loadEmoji().catch((error: unknown) => {
    // Whoever opens them tries again.
    console.warn('The emoji could not be fetched ahead.', error);
  });
}
