import { type FormEvent, useState } from 'react';
import { ParleyError } from '../../../protocol/errors.ts';
import { askForPasskey, passkeysWork } from '../../adapters/passkeys.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { KeyIcon } from '../../ui/more-icons.tsx';
import { passkeyProblem } from '../join/passkey-problem.ts';
import type { Proof, WaysIn } from './ways.ts';

interface ProofDialogProps {
  ways: WaysIn;
  /** What it is for, where it does not change how the account is opened. */
  purpose?: { title: string; text: string };
  /** What will be done, on the button. */
  action: string;
  /** @throws ParleyError */
  run: (proof: Proof) => Promise<void>;
  onClose: () => void;
}

/** "Is it you?": by the password, or by a passkey. Closes when what was asked for is done. */
export function ProofDialog({ ways, purpose, action, run, onClose }: ProofDialogProps) {
  const words = strings.security;
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const byPasskey = ways.passkeys.length > 0 && passkeysWork();
  const byNothing = !ways.password && ways.passkeys.length === 0;

  async function attempt(proof: () => Promise<Proof>): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await run(await proof());
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => (ways.password ? { password } : {}));
  }

  return (
    <Dialog title={purpose?.title ?? words.prove} onClose={onClose}>
      <form className="dialog__body" onSubmit={submit} noValidate>
        {purpose && <p className="dialog__text">{purpose.text}</p>}
        {byNothing && <p className="dialog__text">{words.proveNothing}</p>}
        {!purpose && !byNothing && <p className="dialog__text">{words.proveText}</p>}
        {ways.password && (
          <Field
            label={strings.door.password}
            type="password"
            autoComplete="current-password"
            value={password}
            error={problem}
            onChange={(event) => {
              setPassword(event.target.value);
              setProblem(undefined);
            }}
          />
        )}
        {!ways.password && problem !== undefined && (
          <p className="field__error" role="alert">
            {problem}
          </p>
        )}
        {!ways.password && !byNothing && !byPasskey && (
          <p className="field__error">{words.unsupported}</p>
        )}
        <div className="dialog__actions">
          {byPasskey && (
            <Button
              look={ways.password ? 'plain' : 'primary'}
              icon={<KeyIcon />}
              busy={busy}
              onClick={() =>
                void attempt(async () => ({ passkey: await askForPasskey('confirm') }))
              }
            >
              {words.withPasskey}
            </Button>
          )}
          {(ways.password || byNothing) && (
            <Button
              type="submit"
              look="primary"
              busy={busy}
              disabled={ways.password && password === ''}
            >
              {action}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function problemOf(error: unknown): string {
  if (!(error instanceof ParleyError)) return passkeyProblem(error);
  const words = strings.security;
  const { code, field } = error;
  if (code === 'forbidden' && field === 'passkey') return words.passkeyUnknown;
  if (code === 'forbidden') return strings.account.passwordWrong;
  if (code === 'conflict') return words.lastWay;
  return errorText(errorCode(error));
}
