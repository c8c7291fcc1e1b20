import { useState } from 'react';
import { passkeysWork } from '../../adapters/passkeys.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { KeyIcon } from '../../ui/more-icons.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Setting } from '../settings/setting.tsx';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import { useProof } from './use-proof.tsx';
import type { WayProps } from './ways.ts';

/** The passkeys that open the account. */
export function PasskeyList({ ways, onChange }: WayProps) {
  const words = strings.security;
  const [adding, setAdding] = useState(false);
  const { ask, question } = useProof(ways);
  const works = passkeysWork();

  function remove(passkeyId: string) {
    ask(words.remove, async (proof) => {
      await askOverHttp('passkey:remove', { passkeyId, ...proof });
      showToast({ text: words.passkeyRemoved, tone: 'good' });
      onChange();
    });
  }

  return (
    <Setting title={words.passkeys} hint={words.passkeysHint}>
      {ways.passkeys.length > 0 && (
        <ul className="session-list">
          {ways.passkeys.map(({ id, name, seenAt }) => (
            <li key={id} className="session-list__session">
              <div className="security__passkey">
                <KeyIcon />
                <div className="session-list__about">
                  <bdi>{name || strings.account.unknownDevice}</bdi>
                  <span className="setting__aside">
                    {seenAt === null ? words.neverUsed : <Time at={seenAt} />}
                  </span>
                </div>
              </div>
              <Button
                size="small"
                aria-label={words.removePasskey(name || strings.account.unknownDevice)}
                onClick={() => remove(id)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {works ? (
        <div className="setting__actions">
          <Button onClick={() => setAdding(true)}>{words.addPasskey}</Button>
        </div>
      ) : (
        <p className="setting__aside">{words.unsupported}</p>
      )}
      {adding && (
        <AddPasskeyDialog ways={ways} onDone={onChange} onClose={() => setAdding(false)} />
      )}
      {question}
    </Setting>
  );
}
