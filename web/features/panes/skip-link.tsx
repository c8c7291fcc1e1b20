import { strings } from '../../i18n/strings.ts';

/** The first thing that Tab comes to: past the rooms, into the conversation. */
export function SkipLink() {
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        const main = document.getElementById('main');
        (main?.querySelector('textarea') ?? main)?.focus();
      }}
    >
      {strings.panes.skip}
    </button>
  );
}
