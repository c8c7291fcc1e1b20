import { Suspense, useRef, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { IconButton } from '../../ui/button.tsx';
import { SmileIcon } from '../../ui/icons.tsx';
import { prefetchEmoji } from '../emoji/emoji-button.tsx';

const EmojiPicker = later(async () => (await import('../emoji/emoji-picker.tsx')).EmojiPicker);

interface EmojiFieldProps {
  /** One, or empty. */
  emoji: string;
  onPick: (emoji: string) => void;
}

/** The emoji of a status: shown on the button that picks another. */
export function EmojiField({ emoji, onPick }: EmojiFieldProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  /** A press beside the open picker closes it before it becomes a click. */
  const wasOpen = useRef(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <IconButton
        ref={button}
        className="status-dialog__emoji"
        label={
          emoji === '' ? strings.availability.pickEmoji : strings.availability.otherEmoji(emoji)
        }
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prefetchEmoji}
        onFocus={prefetchEmoji}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        {emoji || <SmileIcon size={18} />}
      </IconButton>
      {open && button.current !== null && (
        <Suspense fallback={null}>
          <EmojiPicker
            anchor={button.current}
            onPick={(picked) => {
              onPick(picked);
              close();
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
