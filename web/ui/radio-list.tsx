import { useId } from 'react';
import './radio-list.css';

interface RadioListProps<T extends string> {
  /** What is chosen between: read out, not shown. */
  label: string;
  choices: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  value: T;
  disabled?: boolean;
  onChange: (value: T) => void;
}

/** One of a few, each with a word about what it means. Native radio buttons. */
export function RadioList<T extends string>(props: RadioListProps<T>) {
  const { label, choices, value, disabled = false, onChange } = props;
  const name = useId();
  return (
    <fieldset className="radio-list" disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="radio-list__choice">
          <input
            className="radio-list__dot"
            type="radio"
            name={name}
            checked={choice.value === value}
            aria-label={choice.label}
            aria-describedby={choice.hint === undefined ? undefined : `${name}-${choice.value}`}
            onChange={() => onChange(choice.value)}
          />
          <span className="radio-list__words">
            {choice.label}
            {choice.hint !== undefined && (
              <span className="radio-list__hint" id={`${name}-${choice.value}`}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
