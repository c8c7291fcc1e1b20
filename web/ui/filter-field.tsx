import type { KeyboardEvent } from 'react';
import { SearchIcon } from './icons.tsx';
import './filter-field.css';

interface FilterFieldProps {
  /** The accessible name, and what stands in the field while it is empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Narrows down a list while one types. */
export function FilterField({ label, value, onChange, onKeyDown }: FilterFieldProps) {
  return (
    <label className="filter-field">
      <SearchIcon />
      <input
        type="search"
        className="filter-field__input"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
