import { useState } from 'react';
import { leaveForProvider } from '../../adapters/provider-sign-in.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import './provider-button.css';

interface ProviderButtonProps {
  /** What it is called; null: there is none. */
  service: string | null;
  /** What to come in with. */
  invitation?: string;
}

/** The way in by another service, apart from those by a password. */
export function ProviderButton({ service, invitation }: ProviderButtonProps) {
  const words = strings.provider;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (service === null) return null;

  async function leave(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await leaveForProvider(invitation === undefined ? {} : { invitation });
    } catch (error) {
      const code = errorCode(error);
      setProblem(code === 'unavailable' ? words.faults.unavailable : errorText(code));
      setBusy(false);
    }
  }

  return (
    <div className="provider-button">
      <p className="provider-button__or">{words.or}</p>
      <Button size="large" busy={busy} onClick={() => void leave()}>
        {words.continueWith(service)}
      </Button>
      {problem !== null && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
