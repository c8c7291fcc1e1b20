import { type FormEvent, useState } from 'react';
import { leaveForProvider } from '../../adapters/provider-sign-in.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useOverlay } from '../../use-address.ts';
import { useParley } from '../../use-parley.ts';
import { faultText } from '../join/fault-text.ts';
import { Setting } from './setting.tsx';

interface ProviderSettingProps {
  /** What the service is called. */
  service: string;
  isLinked: boolean;
  hasPassword: boolean;
  onChange: () => void;
}

/** Whether one signs in with another service, and how that begins and ends. */
export function ProviderSetting({
  service,
  isLinked,
  hasPassword,
  onChange,
}: ProviderSettingProps) {
  const parley = useParley();
  const words = strings.provider;
  // Of the one who has just come back from there: settings/account/<what became of it>.
  const came = useOverlay().split('/')[2];
  const says = came === 'linked' ? words.nowLinked : words.linked;
  const [isAsking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState(faultText(came));
  const [busy, setBusy] = useState(false);

  async function link(): Promise<void> {
    setBusy(true);
    try {
      await leaveForProvider({ link: true, ...(hasPassword && { password }) });
    } catch (error) {
      const code = errorCode(error);
      if (code === 'forbidden') setProblem(strings.account.passwordWrong);
      else setProblem(code === 'unavailable' ? words.faults.unavailable : errorText(code));
      setBusy(false);
    }
  }

  async function unlink(): Promise<void> {
    setBusy(true);
    try {
      await parley.call('identity:unlink', {});
      showToast({ text: words.nowUnlinked(service), tone: 'good' });
      onChange();
    } catch (error) {
      const code = errorCode(error);
      setProblem(code === 'conflict' ? words.onlyWay(service) : errorText(code));
    } finally {
      setBusy(false);
    }
  }

  function confirm(event: FormEvent) {
    event.preventDefault();
    void link();
  }

  function change() {
    if (isLinked) void unlink();
    else if (hasPassword) setAsking(true);
    else void link();
  }

  return (
    <Setting title={service}>
      <p className="setting__aside">{isLinked ? says(service) : words.notLinked(service)}</p>
      {isAsking ? (
        <form className="setting__form" onSubmit={confirm} noValidate>
          <Field
            label={strings.account.currentPassword}
            type="password"
            autoComplete="current-password"
            autoFocus
            hint={words.confirm}
            error={problem}
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
              setProblem(undefined);
            }}
          />
          <div className="setting__actions">
            <Button type="submit" busy={busy} disabled={password === ''}>
              {words.continueWith(service)}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {strings.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <>
          {problem !== undefined && (
            <p className="field__error" role="alert">
              {problem}
            </p>
          )}
          <div className="setting__actions">
            <Button busy={busy} onClick={change}>
              {isLinked ? words.unlink : words.link}
            </Button>
          </div>
        </>
      )}
    </Setting>
  );
}
