import { type FormEvent, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { dateValue, midnightOf } from './days.ts';

interface DateDialogProps {
  /** The day to begin with. */
  at: number;
  now: number;
  /** @param at the first moment of the day, Unix ms */
  onPick: (at: number) => void;
  onClose: () => void;
}

/** Asks for a day, with the field that every system has its own calendar for. */
export function DateDialog({ at, now, onPick, onClose }: DateDialogProps) {
  const [value, setValue] = useState(dateValue(at));
  const picked = midnightOf(value);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (picked === null) return;
    onClose();
    onPick(picked);
  }

  return (
    <Dialog title={strings.timeline.goToDay} onClose={onClose}>
      <form onSubmit={submit}>
        <Field
          type="date"
          label={strings.timeline.date}
          max={dateValue(now)}
          required
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary">
            {strings.timeline.goToDate}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
