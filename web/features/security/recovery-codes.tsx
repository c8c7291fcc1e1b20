import { useState } from 'react';
import { askOverHttp } from '../../adapters/session.ts';
import { strings } from '../../i18n/strings.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { useView } from '../../use-parley.ts';
import { Setting } from '../settings/setting.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import { useProof } from './use-proof.tsx';
import type { WayProps } from './ways.ts';

/** How many codes are left for the day on which everything else is lost. */
export function RecoveryCodes({ ways, onChange }: WayProps) {
  const words = strings.security;
  const me = useView('me', (parley) => parley.me);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { ask, question } = useProof(ways);
  const left = ways.recoveryCodes;
  const action = left === 0 ? words.makeCodes : words.makeNewCodes;

  function make() {
    ask(action, async (proof) => {
      setCodes((await askOverHttp('recovery:make', proof)).codes);
      onChange();
    });
  }

  return (
    <Setting title={words.recoveryCodes} hint={words.recoveryHint}>
      {left === 0 ? (
        <Banner
          tone="warning"
          icon={<WarningIcon />}
          text={me?.role === 'owner' ? words.noCodesOwner : words.noCodes}
        />
      ) : (
        <p>{words.codesLeft(left)}</p>
      )}
      <div className="setting__actions">
        <Button onClick={make}>{action}</Button>
      </div>
      {question}
      {codes !== null && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Setting>
  );
}
