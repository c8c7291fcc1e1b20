import { strings } from '../../i18n/strings.ts';
import { focusComposer } from '../rooms/room-focus.ts';

/** The first thing that Tab comes to: past the rooms, into the conversation. */
export function SkipLink() {
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        if (!focusComposer()) document.getElementById('main')?.focus();
      }}
    >
      {strings.panes.skip}
    </button>
  );
}
