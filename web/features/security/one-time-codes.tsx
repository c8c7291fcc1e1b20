import { useState } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Setting } from '../settings/setting.tsx';
import { CodesSetupDialog } from './codes-setup-dialog.tsx';
import { useProof } from './use-proof.tsx';
import type { WayProps } from './ways.ts';

/** Whether a code is asked for beside the password, and how that begins and ends. */
export function OneTimeCodes({ ways, onChange }: WayProps) {
  const words = strings.security;
  const [begun, setBegun] = useState<Result<'totp:begin'> | null>(null);
  const { ask, question } = useProof(ways);

  function begin() {
    ask(words.turnOn, async (proof) => setBegun(await askOverHttp('totp:begin', proof)));
  }

  function end() {
    ask(words.turnOff, async (proof) => {
      await askOverHttp('totp:end', proof);
      showToast({ text: words.turnedOff, tone: 'good' });
      onChange();
    });
  }

  return (
    <Setting title={words.codes} hint={ways.password ? words.codesHint : words.codesNeedPassword}>
      {ways.totp && (
        <p className="security__on">
          <CheckIcon />
          {words.isOn}
        </p>
      )}
      {ways.password && (
        <div className="setting__actions">
          <Button onClick={ways.totp ? end : begin}>
            {ways.totp ? words.turnOff : words.turnOn}
          </Button>
        </div>
      )}
      {question}
      {begun !== null && (
        <CodesSetupDialog begun={begun} onDone={onChange} onClose={() => setBegun(null)} />
      )}
    </Setting>
  );
}
