import { useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { actions } from '../../actions.ts';
import { go } from '../../adapters/address.ts';
import { preferenceChoices, setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { isOffered, runAction } from '../../offered-actions.ts';
import { Avatar } from '../../ui/avatar.tsx';
import {
  ChevronIcon,
  KeyboardIcon,
  LeaveIcon,
  MoonIcon,
  PeopleIcon,
  ScreenIcon,
  SettingsIcon,
  SunIcon,
} from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useAction } from '../../use-action.ts';
import { useView } from '../../use-parley.ts';
import { usePreference } from '../../use-preference.ts';
import { prefetchSettings } from '../settings/settings.tsx';
import { showSettings } from '../settings/settings-place.ts';
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
  const stateWord = online
    ? strings.sidebar.online
    : state === 'connecting'
      ? strings.sidebar.connecting
      : strings.sidebar.offline;

  function entries(): MenuEntry[] {
    prefetchSettings();
    return [
      {
        kind: 'action',
        id: 'settings',
        label: strings.actions.settings,
        icon: <SettingsIcon />,
        shortcut: actions.settings.keys[0],
        onAction: () => showSettings(),
      },
      {
        kind: 'action',
        id: 'shortcuts',
        label: strings.actions.shortcuts,
        icon: <KeyboardIcon />,
        shortcut: actions.shortcuts.keys[0],
        disabled: !isOffered('shortcuts'),
        onAction: () => runAction('shortcuts'),
      },
      ...(me.role === 'guest'
        ? [
            {
              kind: 'action' as const,
              id: 'sign-up',
              label: strings.door.toSignUp,
              icon: <PeopleIcon />,
              onAction: () => go('/sign-up'),
            },
          ]
        : []),
      { kind: 'line', id: 'themes' },
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
        label={strings.sidebar.account(me.name, stateWord)}
        side="above"
        className="account__button"
        showsTooltip={false}
        entries={entries}
      >
        <Avatar id={me.id} name={me.name} here={online} />
        <span className="account__who">
          <bdi className="account__name">{me.name}</bdi>{' '}
          <span className="account__state">{stateWord}</span>
        </span>
        <ChevronIcon />
      </MenuButton>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </footer>
  );
}
