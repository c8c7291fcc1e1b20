import {
  type ChangeEvent,
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { cx } from '../../ui/cx.ts';
import { SendIcon } from '../../ui/icons.tsx';
import { tooltip } from '../../ui/tooltip.ts';
import { useMedia } from '../../ui/use-media.ts';
import { EmojiButton } from '../emoji/emoji-button.tsx';
import { focusLog, takesFocus } from '../rooms/room-focus.ts';
import { cleanPaste } from './clean-paste.ts';
import { emojiOfShortcode } from './complete-emoji.ts';
import { CompletionList, completionId } from './completion-list.tsx';
import { ComposerHint } from './composer-hint.tsx';
import { ComposerNote } from './composer-note.tsx';
import { insertText } from './insert-text.ts';
import { shortcodeAt } from './token-at.ts';
import { TypingLine } from './typing-line.tsx';
import { useCompletionSource } from './use-completion-source.ts';
import { useCompletions } from './use-completions.ts';
import { useDraft } from './use-draft.ts';
import { useRefusedFiles } from './use-refused-files.ts';
import { useSend } from './use-send.ts';
import { useTypingAnywhere } from './use-typing-anywhere.ts';
import { useTypingSignal } from './use-typing-signal.ts';
import './composer.css';

export function Composer({ room }: { room: RoomView }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const listId = useId();
  const draft = useDraft(room.id, field);
  const { length } = draft;
  const typing = useTypingSignal(room.id);
  const completions = useCompletions(field, useCompletionSource(room));
  const { open } = completions;
  const { send, notSaved } = useSend(room.id, draft);
  // The keyboard on a screen has no Shift + Enter, and the button beside it sends: there Enter starts a
  // line, as in every messenger on a phone.
  const enterBreaks = useMedia('(pointer: coarse) and (hover: none)');
  useTypingAnywhere(field);
  useRefusedFiles();

  useEffect(() => takesFocus('composer', () => field.current?.focus()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in every other room
  useEffect(() => {
    // A touch screen's keyboard would cover half of a room that one only wants to read.
    if (!matchMedia('(pointer: fine)').matches) return;
    // The room shows first: a focus needs the page laid out, and until then `useTypingAnywhere` types here.
    return afterPaint(() => field.current?.focus());
  }, [room.id]);

  // What was settled about the text of another room means nothing to this one's.
  const { reset } = completions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every other room
  useLayoutEffect(reset, [reset, room.id]);

  function sendNow() {
    typing.stop();
    completions.reset();
    void send();
  }

  function change(event: ChangeEvent<HTMLTextAreaElement>) {
    draft.typed(event.target.value);
    typing.typed(event.target.value);
    // What an input method composes is not text yet.
    const { nativeEvent } = event;
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) completions.close();
    else if (!replaceShortcode(event.target)) completions.look();
  }

  const insertEmoji = useCallback((emoji: string) => {
    if (field.current !== null) insertText(field.current, emoji);
  }, []);

  function press(event: KeyboardEvent) {
    // While an input method composes, keys are its own. Safari says so only by the key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (completions.press(event)) {
      event.preventDefault();
      // Escape means the page's own things as well.
      event.stopPropagation();
    } else if (event.key === 'Enter') enter(event);
    else if (event.key === 'ArrowUp' && length.isEmpty && !isModified(event)) {
      if (focusLog()) event.preventDefault();
    }
  }

  function enter(event: KeyboardEvent) {
    if (event.shiftKey || event.altKey) return;
    if (enterBreaks && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (length.sendable) sendNow();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (length.sendable) sendNow();
    field.current?.focus();
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    const clean = cleanPaste(pasted);
    if (clean === pasted) return;
    event.preventDefault();
    insertText(event.currentTarget, clean);
  }

  return (
    <form className={cx('composer', length.isOver && 'composer--over')} onSubmit={submit}>
      <div className="composer__above">
        <TypingLine roomId={room.id} />
        <ComposerHint room={room} length={length} enterBreaks={enterBreaks} />
      </div>
      {open !== null && (
        <CompletionList
          id={listId}
          label={strings.composer.completions[open.token.kind]}
          list={open.list}
          active={open.active}
          onActivate={completions.activate}
          onPick={completions.pick}
        />
      )}
      <div className="composer__box">
        <div className="composer__field">
          <textarea
            ref={field}
            className="composer__text"
            rows={1}
            dir="auto"
            aria-label={strings.composer.label}
            aria-describedby={noteId}
            aria-invalid={length.isOver || undefined}
            // A text of several lines is no combobox to ARIA, but it may have these.
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={open === null ? undefined : listId}
            aria-activedescendant={open === null ? undefined : completionId(listId, open.active)}
            placeholder={strings.composer.placeholder(roomTitle(room))}
            enterKeyHint={enterBreaks ? 'enter' : 'send'}
            onChange={change}
            onKeyDown={press}
            onSelect={completions.moved}
            onCompositionEnd={completions.look}
            onBlur={completions.close}
            onPaste={paste}
          />
        </div>
        <EmojiButton onPick={insertEmoji} />
        <button
          type="submit"
          className="composer__send"
          aria-label={strings.composer.send}
          disabled={!length.sendable}
          {...tooltip(strings.composer.send, enterBreaks ? undefined : 'Enter')}
        >
          <SendIcon size={18} />
        </button>
      </div>
      <ComposerNote id={noteId} length={length} notSaved={notSaved} onSendParts={sendNow} />
      <p className="visually-hidden" aria-live="polite">
        {open !== null && strings.composer.suggestions(open.list.length)}
      </p>
    </form>
  );
}

/** `:tada:` is 🎉 as soon as it ends, and again with Ctrl+Z what was typed. */
function replaceShortcode(area: HTMLTextAreaElement): boolean {
  const caret = area.selectionStart;
  const typed = shortcodeAt(area.value, caret);
  const emoji = typed && emojiOfShortcode(typed.code);
  if (typed === null || emoji === null) return false;
  insertText(area, emoji, typed.start, caret);
  return true;
}

function isModified(event: KeyboardEvent): boolean {
  return event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
}
