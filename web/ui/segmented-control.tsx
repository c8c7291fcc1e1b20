import { type ReactNode, useId } from 'react';
import './segmented-control.css';

interface SegmentedControlProps<T extends string> {
  /** What is chosen between: read out, not shown. */
  label: string;
  choices: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, all in sight. Native radio buttons underneath: arrow keys and names come for free. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="segmented-control">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segmented-control__choice">
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.icon}
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
