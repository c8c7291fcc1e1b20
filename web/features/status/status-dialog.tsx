import { type FormEvent, useState } from 'react';
import type { OwnAvailabilityView } from '../../../client/views.ts';
import type { CallerInput } from '../../../protocol/commands.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters, normaliseLine } from '../../../protocol/text.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useParley } from '../../use-parley.ts';
import { EmojiField } from './emoji-field.tsx';
import { type SpanChoice, spanChoices } from './span-choice.ts';
import { type End, expiresIn, SpanSelect } from './span-select.tsx';
import './status-dialog.css';

export type StatusPart = 'status' | 'quiet' | 'invisible';

const presets: readonly { id: Preset; emoji: string; end: SpanChoice }[] = [
  { id: 'meeting', emoji: '📅', end: 'hour' },
  { id: 'lunch', emoji: '🥪', end: 'half-hour' },
  { id: 'commuting', emoji: '🚌', end: 'half-hour' },
  { id: 'focus', emoji: '🎧', end: 'four-hours' },
  { id: 'sick', emoji: '🤒', end: 'today' },
  { id: 'holiday', emoji: '🌴', end: 'week' },
];
type Preset = keyof typeof strings.availability.presets;

interface StatusDialogProps {
  /** What is to be switched on. */
  begin: StatusPart;
  onClose: () => void;
}

/** How it is with oneself: what one says, and whether one wants to be disturbed, and seen. */
export function StatusDialog({ begin, onClose }: StatusDialogProps) {
  const parley = useParley();
  const words = strings.availability;
  // As it was when the dialog opened: what another device changes meanwhile does not change the fields.
  const [own] = useState(() => parley.ownAvailability);
  const [emoji, setEmoji] = useState(own.status?.emoji ?? '');
  const [text, setText] = useState(own.status?.text ?? '');
  const [end, setEnd] = useState<End>(own.status ? 'kept' : 'today');
  const quiet = useSwitch(own, 'quiet', begin);
  const invisible = useSwitch(own, 'invisible', begin);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const left = limits.statusCharacters - characters(normaliseLine(text));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const now = Date.now();
    const change = { ...statusChange(now), ...quiet.change(now), ...invisible.change(now) };
    const spans = [change.status, change.quiet, change.invisible];
    if (spans.some((span) => Number.isNaN(span?.expiresIn))) return setError(words.past);
    setBusy(true);
    try {
      await parley.setStatus(change);
      onClose();
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  function statusChange(now: number): Pick<CallerInput<'status:set'>, 'status'> {
    const line = normaliseLine(text);
    if (emoji === '' && line === '') return own.status ? { status: null } : {};
    const span = expiresIn(end, now);
    if (span !== undefined) return { status: { emoji, text: line, expiresIn: span } };
    const isSame = emoji === own.status?.emoji && line === own.status.text;
    if (isSame) return {};
    const until = own.status?.until ?? null;
    return { status: { emoji, text: line, expiresIn: until && Math.max(1, until - now) } };
  }

  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="dialog__body" onSubmit={(event) => void submit(event)} noValidate>
        <div className="status-dialog__line">
          <EmojiField emoji={emoji} onPick={setEmoji} />
          <Field
            label={words.label}
            placeholder={words.placeholder}
            autoComplete="off"
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={left < 0 ? words.tooLong : undefined}
          />
        </div>
        <ul className="status-dialog__presets" aria-label={words.suggestions}>
          {presets.map((preset) => (
            <li key={preset.id}>
              <Button
                size="small"
                onClick={() => {
                  setEmoji(preset.emoji);
                  setText(words.presets[preset.id]);
                  setEnd(preset.end);
                }}
              >
                <span aria-hidden>{preset.emoji}</span> {words.presets[preset.id]}
              </Button>
            </li>
          ))}
        </ul>
        <SpanSelect label={words.clearAfter} kept={own.status} value={end} onChange={setEnd} />
        <div className="status-dialog__switches">
          <Switch label={words.quiet} hint={words.quietHint} {...quiet.field} />
          {quiet.field.checked && (
            <SpanSelect label={words.endsAfter(words.quiet)} kept={own.quiet} {...quiet.span} />
          )}
          <Switch label={words.invisible} hint={words.invisibleHint} {...invisible.field} />
          {invisible.field.checked && (
            <SpanSelect
              label={words.endsAfter(words.invisible)}
              kept={own.invisible}
              {...invisible.span}
            />
          )}
        </div>
        {error !== undefined && (
          <p className="field__error" role="alert">
            {error}
          </p>
        )}
        <div className="dialog__actions">
          {own.status && (
            <Button
              look="quiet"
              className="status-dialog__clear"
              onClick={() => {
                setEmoji('');
                setText('');
              }}
            >
              {words.clear}
            </Button>
          )}
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={left < 0}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** One of the two that are on or off, with its end. */
function useSwitch(own: OwnAvailabilityView, part: 'quiet' | 'invisible', begin: StatusPart) {
  const was = own[part];
  const [checked, setChecked] = useState(was !== null || begin === part);
  const [value, setEnd] = useState<End>(was ? 'kept' : spanChoices[1]);
  function change(now: number): Pick<CallerInput<'status:set'>, 'quiet' | 'invisible'> {
    if (!checked) return was ? { [part]: null } : {};
    const span = expiresIn(value, now);
    return span === undefined ? {} : { [part]: { expiresIn: span } };
  }
  return {
    field: { checked, onChange: setChecked },
    span: { value, onChange: setEnd },
    change,
  };
}
