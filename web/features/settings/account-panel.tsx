import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { useView } from '../../use-parley.ts';
import { BlockedPeople } from '../moderation/blocked-people.tsx';
import { ProfileForm } from './profile-form.tsx';
import { Setting } from './setting.tsx';

/** Who one is here. */
export function AccountPanel() {
  const words = strings.account;
  const me = useView('me', (parley) => parley.me);
  if (me === null) return null;
  return (
    <div className="settings__panel">
      <Setting title={words.you} hint={me.role === 'guest' ? words.guestHint : undefined}>
        <p className="setting__aside">{words.roles[me.role]}</p>
        {/* Begun anew when they are called otherwise: on another device, or than the cache remembered. */}
        <ProfileForm key={`${me.name} ${me.handle}`} me={me} />
        {me.role === 'guest' && (
          <div className="setting__actions">
            <Button look="primary" onClick={() => go('/sign-up')}>
              {strings.door.toSignUp}
            </Button>
            <Button onClick={() => go('/sign-in')}>{strings.door.toSignIn}</Button>
          </div>
        )}
      </Setting>
      <BlockedPeople />
    </div>
  );
}
