import { useEffect, useState } from 'react';
import { currentOverlay, go } from '../../adapters/address.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';

type Outcome = 'done' | 'gone' | { readonly failed: string };

/** Of a secret that is good once there is one answer, however often the page draws itself. */
const asked = new Map<string, Promise<Outcome>>();

function confirm(token: string): Promise<Outcome> {
  let outcome = asked.get(token);
  if (!outcome) {
    outcome = askOverHttp('mail:confirm', { token }).then(
      () => 'done' as const,
      (error: unknown) => {
        const code = errorCode(error);
        const isGone = code === 'not_found' || code === 'invalid';
        return isGone ? 'gone' : { failed: errorText(code) };
      },
    );
    asked.set(token, outcome);
  }
  return outcome;
}

/** Where the link leads that was sent to an address to be confirmed. */
export function ConfirmAddress() {
  const token = currentOverlay();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    let current = true;
    void confirm(token).then((found) => current && setOutcome(found));
    return () => {
      current = false;
    };
  }, [token]);

  if (outcome === null) return <p role="status">{strings.loading}</p>;
  const words = wordsOf(outcome);
  return (
    <EmptyState
      picture={outcome === 'done' ? <CheckIcon size={28} /> : <WarningIcon size={28} />}
      title={words.title}
      text={words.text}
    >
      <Button onClick={() => go('/')}>{strings.mail.goOn}</Button>
    </EmptyState>
  );
}

function wordsOf(outcome: Outcome): { title: string; text: string } {
  const { mail, reset } = strings;
  if (outcome === 'done') return { title: mail.confirmed, text: mail.confirmedText };
  if (outcome === 'gone') return { title: reset.gone, text: reset.goneText };
  return { title: outcome.failed, text: '' };
}
