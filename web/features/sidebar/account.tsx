import { Suspense, useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { actions } from '../../actions.ts';
import { go } from '../../adapters/address.ts';
import { preferenceChoices, setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { isOffered, runAction } from '../../offered-actions.ts';
import { Avatar } from '../../ui/avatar.tsx';
import {
  BellOffIcon,
  ChevronIcon,
  EyeOffIcon,
  KeyboardIcon,
  LeaveIcon,
  MoonIcon,
  PeopleIcon,
  ScreenIcon,
  SettingsIcon,
  SmileIcon,
  SunIcon,
} from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useAction } from '../../use-action.ts';
import { useParley } from '../../use-parley.ts';
import { usePreference } from '../../use-preference.ts';
import { prefetchSettings } from '../settings/settings.tsx';
import { showSettings } from '../settings/settings-place.ts';
import { endText } from '../status/end-text.ts';
import type { StatusPart } from '../status/status-dialog.tsx';
import { tellStatus } from '../status/tell-status.ts';
import { useOwnAvailability } from '../status/use-own-availability.ts';
import './account.css';

const SignOutDialog = later(async () => (await import('./sign-out-dialog.tsx')).SignOutDialog);
const StatusDialog = later(async () => (await import('../status/status-dialog.tsx')).StatusDialog);

const themeIcons = { system: <ScreenIcon />, light: <SunIcon />, dark: <MoonIcon /> };

/** One's own name at the foot of the sidebar, and what belongs to it. */
export function Account({ me }: { me: Person }) {
  const [leaving, setLeaving] = useState(false);
  useAction('signOut', () => setLeaving(true));
  const theme = usePreference('theme');
  const parley = useParley();
  const { own, presence, words, line } = useOwnAvailability();
  const [editing, setEditing] = useState<StatusPart | null>(null);
  const stateWord = line === null ? words : strings.availability.both(words, line);

  /** Ends at once what is on; what is to begin has to be said until when. */
  function toggle(part: 'quiet' | 'invisible'): void {
    if (own[part] === null) setEditing(part);
    else tellStatus(parley, { [part]: null });
  }

  function entries(): MenuEntry[] {
    prefetchSettings();
    StatusDialog.prefetch();
    SignOutDialog.prefetch();
    const now = Date.now();
    return [
      {
        kind: 'action',
        id: 'status',
        label: line === null ? strings.availability.set : strings.availability.change,
        icon: <SmileIcon />,
        ...(line !== null && { note: line }),
        onAction: () => setEditing('status'),
      },
      {
        kind: 'action',
        id: 'quiet',
        label: strings.availability.quiet,
        icon: <BellOffIcon />,
        checked: own.quiet !== null,
        ...(own.quiet && { note: endText(own.quiet, now) }),
        onAction: () => toggle('quiet'),
      },
      {
        kind: 'action',
        id: 'invisible',
        label: strings.availability.invisible,
        icon: <EyeOffIcon />,
        checked: own.invisible !== null,
        ...(own.invisible && { note: endText(own.invisible, now) }),
        onAction: () => toggle('invisible'),
      },
      { kind: 'line', id: 'availability' },
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
        <Avatar id={me.id} name={me.name} presence={presence} />
        <span className="account__who">
          <bdi className="account__name">{me.name}</bdi>{' '}
          <bdi className="account__state">{line ?? words}</bdi>
        </span>
        <ChevronIcon />
      </MenuButton>
      <Suspense fallback={null}>
        {editing !== null && <StatusDialog begin={editing} onClose={() => setEditing(null)} />}
        {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
      </Suspense>
    </footer>
  );
}
