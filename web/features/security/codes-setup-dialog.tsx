import { type FormEvent, Suspense, useState } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import { copyText } from '../../adapters/clipboard.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { CopyIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toasts.ts';

const QrCode = later(async () => (await import('./qr-code.tsx')).QrCode);

interface CodesSetupDialogProps {
  begun: Result<'totp:begin'>;
  onDone: () => void;
  onClose: () => void;
}

/** The secret, as a picture and to be typed; a code of it switches codes on. */
export function CodesSetupDialog({ begun, onDone, onClose }: CodesSetupDialogProps) {
  const words = strings.security;
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      await askOverHttp('totp:confirm', { code });
      showToast({ text: words.turnedOn, tone: 'good' });
      onDone();
      onClose();
    } catch (error) {
      const refusal = errorCode(error);
      setProblem(refusal === 'forbidden' ? words.codeWrong : errorText(refusal));
      setBusy(false);
    }
  }

  async function copy(): Promise<void> {
    if (await copyText(begun.secret)) showToast({ text: words.copied, tone: 'good' });
  }

  return (
    <Dialog title={words.codes} onClose={onClose}>
      <form className="dialog__body" onSubmit={(event) => void confirm(event)} noValidate>
        <p className="dialog__text">{words.setupScan}</p>
        <div className="security__qr">
          <Suspense fallback={null}>
            <QrCode text={begun.uri} label={words.qr} />
          </Suspense>
        </div>
        <div className="security__secret">
          <code dir="ltr">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <Button size="small" icon={<CopyIcon />} onClick={() => void copy()}>
            {words.copyKey}
          </Button>
        </div>
        <Field
          label={words.setupCode}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          value={code}
          error={problem}
          onChange={(event) => {
            setCode(event.target.value);
            setProblem(undefined);
          }}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={code.trim() === ''}>
            {words.turnOn}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
