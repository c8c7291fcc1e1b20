import { useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ChevronIcon, LeaveIcon } from '../../ui/icons.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { strings } from '../../ui/strings.ts';
import { useView } from '../../use-parley.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import './account.css';

/** One's own name at the foot of the sidebar, and what belongs to it. */
export function Account({ me }: { me: Person }) {
  const [leaving, setLeaving] = useState(false);
  const state = useView('connection', (parley) => parley.connection).state;
  const online = state === 'online';

  return (
    <footer className="account">
      <Menu
        label={strings.sidebar.account(me.name)}
        side="above"
        buttonClass="account__button"
        button={
          <>
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
          </>
        }
      >
        {(close) => (
          <div className="account__menu">
            <ThemeSwitch />
            <MenuItem
              icon={<LeaveIcon />}
              onClick={() => {
                close();
                setLeaving(true);
              }}
            >
              {strings.sidebar.signOut}
            </MenuItem>
          </div>
        )}
      </Menu>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </footer>
  );
}
