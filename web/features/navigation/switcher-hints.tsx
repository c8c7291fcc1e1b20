import { strings } from '../../i18n/strings.ts';
import { Shortcut } from '../../ui/shortcut.tsx';

/** The signs that narrow the search down, and the keys. For who has a keyboard. */
export function SwitcherHints() {
  const { hints } = strings.navigation;
  return (
    <footer className="switcher__hints">
      <span>
        <Shortcut keys="#" /> {hints.rooms}
      </span>
      <span>
        <Shortcut keys="@" /> {hints.people}
      </span>
      <span>
        <Shortcut keys=">" /> {hints.actions}
      </span>
      <span className="switcher__hint-last">
        <Shortcut keys="Mod+Enter" /> {hints.newTab}
      </span>
    </footer>
  );
}
