import { strings } from '../../i18n/strings.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView } from '../../use-parley.ts';
import { SessionList } from '../settings/session-list.tsx';
import { Setting } from '../settings/setting.tsx';
import { useListing } from '../settings/use-listing.ts';
import { MailSetting } from './mail-setting.tsx';
import { OneTimeCodes } from './one-time-codes.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { PasswordSetting } from './password-setting.tsx';
import { ProviderWay } from './provider-way.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import './security.css';

/** By what one comes in, and where one is in. */
export function SecurityPanel() {
  const me = useView('me', (parley) => parley.me);
  if (me === null) return null;
  const isGuest = me.role === 'guest';
  return (
    <div className="settings__panel">
      {isGuest ? (
        <Setting title={strings.settings.tabs.security}>
          <p className="setting__aside">{strings.account.guestHint}</p>
        </Setting>
      ) : (
        <Ways />
      )}
      <SessionList hint={isGuest ? undefined : strings.account.sessionsHint} />
    </div>
  );
}

function Ways() {
  const { listing: ways, problem, refresh } = useListing('security:find', {});
  if (ways === null) {
    return problem === null ? <Skeleton width={60} /> : <p className="field__error">{problem}</p>;
  }
  const onChange = () => void refresh();
  return (
    <>
      <PasswordSetting ways={ways} onChange={onChange} />
      <PasskeyList ways={ways} onChange={onChange} />
      <OneTimeCodes ways={ways} onChange={onChange} />
      <RecoveryCodes ways={ways} onChange={onChange} />
      <ProviderWay ways={ways} onChange={onChange} />
      <MailSetting ways={ways} />
    </>
  );
}
