import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { cx } from './cx.ts';
import './field.css';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Something to act on beside the error, such as a suggested value. */
  remedy?: ReactNode;
  look?: 'medium' | 'large';
  ref?: Ref<HTMLInputElement>;
}

/** One line of input with its label, its hint and what is wrong with it. */
export function Field({ label, hint, error, remedy, look = 'medium', ...input }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={cx('field', `field--${look}`, error !== undefined && 'field--wrong')}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="field__input"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : noteId}
      />
      <div className="field__note" id={noteId} aria-live="polite">
        {note !== undefined && (
          <span className={error === undefined ? 'field__hint' : 'field__error'}>{note}</span>
        )}
        {remedy}
      </div>
    </div>
  );
}
