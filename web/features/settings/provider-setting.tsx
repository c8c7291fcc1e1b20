import { useState } from 'react';
import { leaveForProvider } from '../../adapters/provider-sign-in.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';
import { useOverlay } from '../../use-address.ts';
import { useParley } from '../../use-parley.ts';
import { faultText } from '../join/fault-text.ts';
import { useProof } from '../security/use-proof.tsx';
import type { Proof, WaysIn } from '../security/ways.ts';
import { Setting } from './setting.tsx';

interface ProviderSettingProps {
  /** What the service is called. */
  service: string;
  isLinked: boolean;
  ways: WaysIn;
  onChange: () => void;
}

/** Whether one signs in with another service, and how that begins and ends. */
export function ProviderSetting({ service, isLinked, ways, onChange }: ProviderSettingProps) {
  const parley = useParley();
  const words = strings.provider;
  // Of the one who has just come back from there: settings/security/<what became of it>.
  const came = useOverlay().split('/')[2];
  const says = came === 'linked' ? words.nowLinked : words.linked;
  const { ask, question } = useProof(ways);
  const [problem, setProblem] = useState(faultText(came));

  /** Never resolves for who is on the way there. */
  async function link(proof: Proof): Promise<void> {
    try {
      await leaveForProvider({ link: true, ...proof });
    } catch (error) {
      if (errorCode(error) !== 'unavailable') throw error;
      setProblem(words.faults.unavailable);
    }
  }

  async function unlink(proof: Proof): Promise<void> {
    try {
      await parley.call('identity:unlink', proof);
      showToast({ text: words.nowUnlinked(service), tone: 'good' });
      onChange();
    } catch (error) {
      if (errorCode(error) !== 'conflict') throw error;
      setProblem(words.onlyWay(service));
    }
  }

  function change() {
    setProblem(undefined);
    if (isLinked) ask(words.unlink, unlink);
    else ask(words.continueWith(service), link);
  }

  return (
    <Setting title={service}>
      <p className="setting__aside">{isLinked ? says(service) : words.notLinked(service)}</p>
      {problem !== undefined && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
      <div className="setting__actions">
        <Button onClick={change}>{isLinked ? words.unlink : words.link}</Button>
      </div>
      {question}
    </Setting>
  );
}
