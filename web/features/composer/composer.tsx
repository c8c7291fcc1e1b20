import {
  type ChangeEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import { SendIcon } from '../../ui/icons.tsx';
import { useParley } from '../../use-parley.ts';
import { lengthOf } from './length.ts';
import { useDraft } from './use-draft.ts';
import { useTypingSignal } from './use-typing-signal.ts';
import './composer.css';

export function Composer({ room }: { room: RoomView }) {
  const parley = useParley();
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const [text, setText] = useDraft(room.id);
  const [notSaved, setNotSaved] = useState(false);
  const typing = useTypingSignal(room.id);
  const length = lengthOf(text);

  // A touch screen's keyboard would cover half of a room that one only wants to read.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  async function send(): Promise<void> {
    if (!length.sendable) return;
    const sent = text;
    setText('');
    setNotSaved(false);
    typing.stop();
    try {
      await parley.send(room.id, sent);
    } catch (error) {
      console.error('The message could not be kept.', error);
      // Back to where it can be copied or tried again, before whatever was typed since.
      const since = field.current?.value ?? '';
      setText(since === '' ? sent : `${sent}\n${since}`);
      setNotSaved(true);
    }
  }

  function change(event: ChangeEvent<HTMLTextAreaElement>) {
    setText(event.target.value);
    typing.typed(event.target.value);
  }

  function press(event: KeyboardEvent) {
    // While an input method composes, Enter picks a word. Safari says so only by the key code.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.keyCode === 229) return;
    event.preventDefault();
    void send();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send();
    field.current?.focus();
  }

  return (
    <form className={cx('composer', length.isOver && 'composer--over')} onSubmit={submit}>
      <div className="composer__box">
        <div className="composer__field" data-text={text}>
          <textarea
            ref={field}
            className="composer__text"
            rows={1}
            dir="auto"
            aria-label={strings.composer.label}
            aria-describedby={noteId}
            aria-invalid={length.isOver || undefined}
            placeholder={strings.composer.placeholder(room.name)}
            enterKeyHint="send"
            value={text}
            onChange={change}
            onKeyDown={press}
          />
        </div>
        <button
          type="submit"
          className="composer__send"
          aria-label={strings.composer.send}
          title={strings.composer.hint}
          disabled={!length.sendable}
        >
          <SendIcon size={18} />
        </button>
      </div>
      <p className="composer__note" id={noteId} aria-live="polite">
        {notSaved && strings.composer.notSaved}
        {length.isOver && strings.composer.over(-length.left)}
        {length.isNear && !length.isOver && strings.composer.left(length.left)}
      </p>
    </form>
  );
}
