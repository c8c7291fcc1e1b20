import type { SpanView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { endText } from './end-text.ts';
import { type SpanChoice, spanChoices, spanOf } from './span-choice.ts';

/** When something ends: after a time, at a moment that was picked, or as it was said before. */
export type End = SpanChoice | 'kept' | { readonly at: string };

interface SpanSelectProps {
  label: string;
  /** How long it lasts already, where it does. */
  kept: SpanView | null;
  value: End;
  onChange: (end: End) => void;
}

export function SpanSelect({ label, kept, value, onChange }: SpanSelectProps) {
  const words = strings.availability;
  const now = Date.now();
  const isPicked = typeof value === 'object';
  const choices = [
    ...(kept ? [{ value: 'kept', label: endText(kept, now) }] : []),
    ...spanChoices.map((choice) => ({ value: choice, label: words.ends[choice] })),
    { value: 'at', label: words.pick },
  ];
  function choose(choice: string): void {
    if (choice === 'at') onChange({ at: localMoment(now + 24 * 60 * 60_000) });
    else onChange(choice as SpanChoice | 'kept');
  }
  return (
    <>
      <Select label={label} choices={choices} value={isPicked ? 'at' : value} onChange={choose} />
      {isPicked && (
        <Field
          type="datetime-local"
          label={words.moment}
          min={localMoment(now)}
          max={localMoment(now + 365 * 24 * 60 * 60_000)}
          required
          value={value.at}
          onChange={(event) => onChange({ at: event.target.value })}
        />
      )}
    </>
  );
}

/** In ms from now, null for no end; undefined when it stays as it was, NaN for a moment that is none. */
export function expiresIn(end: End, now: number): number | null | undefined {
  if (end === 'kept') return undefined;
  if (typeof end !== 'object') return spanOf(end, now);
  const span = new Date(end.at).getTime() - now;
  return span > 0 ? span : Number.NaN;
}

/** As a field for a moment has it: in local time, to the minute. */
function localMoment(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
