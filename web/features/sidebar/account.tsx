import { useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { preferenceChoices, setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ChevronIcon, LeaveIcon, MoonIcon, ScreenIcon, SunIcon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useAction } from '../../use-action.ts';
import { useView } from '../../use-parley.ts';
import { usePreference } from '../../use-preference.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import './account.css';

const themeIcons = { system: <ScreenIcon />, light: <SunIcon />, dark: <MoonIcon /> };

/** One's own name at the foot of the sidebar, and what belongs to it. */
export function Account({ me }: { me: Person }) {
  const [leaving, setLeaving] = useState(false);
  useAction('signOut', () => setLeaving(true));
  const theme = usePreference('theme');
  const state = useView('connection', (parley) => parley.connection).state;
  const online = state === 'online';

  function entries(): MenuEntry[] {
    return [
      ...preferenceChoices('theme').map((choice) => ({
        kind: 'action' as const,
        id: choice,
        label: strings.sidebar.themes[choice],
        icon: themeIcons[choice],
        checked: choice === theme,
        onAction: () => setPreference('theme', choice),
      })),
      { kind: 'line', id: 'line' },
      {
        kind: 'action',
        id: 'sign-out',
        label: strings.sidebar.signOut,
        icon: <LeaveIcon />,
        onAction: () => setLeaving(true),
      },
    ];
  }

  return (
    <footer className="account">
      <MenuButton
        label={strings.sidebar.account(me.name)}
        side="above"
        className="account__button"
        showsTooltip={false}
        entries={entries}
      >
        <Avatar id={me.id} name={me.name} here={online} />
        <span className="account__who">
          <bdi className="account__name">{me.name}</bdi>
          <span className="account__state">
            {online
              ? strings.sidebar.online
              : state === 'connecting'
                ? strings.sidebar.connecting
                : strings.sidebar.offline}
          </span>
        </span>
        <ChevronIcon />
      </MenuButton>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </footer>
  );
}
