import { type KeyboardEvent, useEffect, useRef } from 'react';
import { strings } from '../../i18n/strings.ts';
import { sectionNameCharacters } from './arrange.ts';

interface SectionNameFieldProps {
  name: string;
  /** @param name empty where nothing is to change */
  onDone: (name: string) => void;
}

/** Names a section in its place: Enter or going elsewhere keeps the name, Escape does not. */
export function SectionNameField({ name, onDone }: SectionNameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    // Not before the menu that asked for it has gone and given the focus back.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);

  function done(value: string) {
    if (isDone.current) return;
    isDone.current = true;
    onDone(value.trim());
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    done(event.key === 'Enter' ? event.currentTarget.value : '');
  }

  return (
    <input
      ref={field}
      className="section__field"
      aria-label={strings.sidebar.sectionName}
      placeholder={strings.sidebar.sectionName}
      maxLength={sectionNameCharacters}
      autoComplete="off"
      dir="auto"
      defaultValue={name}
      onKeyDown={press}
      onBlur={(event) => done(event.currentTarget.value)}
    />
  );
}
