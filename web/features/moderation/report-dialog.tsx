import { type FormEvent, useState } from 'react';
import {
  type Message,
  type Person,
  type ReportReason,
  reportReasonSchema,
} from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { RadioList } from '../../ui/radio-list.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { setBlocked } from './set-blocked.ts';
import './report-dialog.css';

interface ReportDialogProps {
  message: Message;
  author: Person | undefined;
  onClose: () => void;
}

/** Shows one message to those who may act on it. */
export function ReportDialog({ message, author, onClose }: ReportDialogProps) {
  const parley = useParley();
  const words = strings.handling.report;
  const [reason, setReason] = useState<ReportReason>('spam');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      const { id: messageId, roomId } = message;
      await parley.call('message:report', { roomId, messageId, reason, words: text });
      onClose();
      const block = author &&
        !parley.blocked.has(author.id) && {
          label: strings.moderation.block(author.name),
          run: () => setBlocked(parley, author, true),
        };
      showToast({ text: words.done, tone: 'good', ...(block && { action: block }) });
    } catch (cause) {
      const code = errorCode(cause);
      setError(code === 'conflict' ? words.tooMany : errorText(code));
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="dialog__body" onSubmit={(event) => void submit(event)}>
        <p className="dialog__text">{words.text}</p>
        <RadioList
          label={words.reason}
          choices={reportReasonSchema.options.map((value) => ({
            value,
            label: words.reasons[value],
          }))}
          value={reason}
          onChange={setReason}
        />
        <label className="report-dialog__words">
          {words.words}
          <textarea
            className="report-dialog__field"
            dir="auto"
            maxLength={limits.reportCharacters}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {error !== undefined && (
          <p className="field__error" role="alert">
            {error}
          </p>
        )}
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {words.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
