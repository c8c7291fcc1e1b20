import { serverName } from '../../adapters/address.ts';
import { copyText } from '../../adapters/clipboard.ts';
import { printPage, saveText } from '../../adapters/save-text.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CopyIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toasts.ts';

/** The new codes, this once: to be copied, kept as a file, or printed. */
export function RecoveryCodesDialog({
  codes,
  onClose,
}: {
  codes: readonly string[];
  onClose: () => void;
}) {
  const words = strings.security;
  const text = [words.fileTitle(serverName()), '', ...codes, ''].join('\n');

  async function copy(): Promise<void> {
    if (await copyText(codes.join('\n'))) showToast({ text: words.copied, tone: 'good' });
  }

  return (
    <Dialog title={words.recoveryCodes} onClose={onClose}>
      <div className="dialog__body">
        <p className="dialog__text">{words.codesOnce}</p>
        <ul className="recovery-codes" dir="ltr" aria-label={words.recoveryCodes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="setting__actions">
          <Button size="small" icon={<CopyIcon />} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button size="small" onClick={() => saveText('parley-recovery-codes.txt', text)}>
            {words.download}
          </Button>
          <Button size="small" onClick={printPage}>
            {words.print}
          </Button>
        </div>
        <div className="dialog__actions">
          <Button look="primary" onClick={onClose}>
            {words.kept}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
