import { strings } from '../i18n/strings.ts';

interface SuggestionProps {
  value: string | undefined;
  onTake: (value: string) => void;
}

/** Offers another name or handle where the one in a field cannot be had. */
export function Suggestion({ value, onTake }: SuggestionProps) {
  if (value === undefined) return null;
  return (
    <button type="button" className="field__suggestion" onClick={() => onTake(value)}>
      {strings.join.takeSuggestion(value)}
    </button>
  );
}
