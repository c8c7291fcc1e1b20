import { useId } from 'react';
import { ChevronDownIcon } from './icons.tsx';
import './select.css';

interface SelectProps<T extends string> {
  label: string;
  choices: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of many. The browser's own list: it works in dialogs, on phones and with every screen reader. */
export function Select<T extends string>({ label, choices, value, onChange }: SelectProps<T>) {
  const id = useId();
  return (
    <div className="select">
      <label className="select__label" htmlFor={id}>
        {label}
      </label>
      <div className="select__box">
        <select
          id={id}
          className="select__field"
          value={value}
          onChange={(event) => {
            const picked = choices.find((choice) => choice.value === event.target.value);
            if (picked) onChange(picked.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDownIcon />
      </div>
    </div>
  );
}
