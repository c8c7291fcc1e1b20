import { useEffect, useState } from 'react';
import {
  forgetCopies,
  keepStorage,
  type StorageUse,
  storageUse,
} from '../../adapters/device-storage.ts';
import { strings } from '../../i18n/strings.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useView } from '../../use-parley.ts';
import { Setting } from './setting.tsx';

/** What this browser keeps of Parley, and for how long. */
export function DevicePanel() {
  const words = strings.settings;
  const me = useView('me', (parley) => parley.me);
  const storage = useView('storage', (parley) => parley.storage);
  const [use, setUse] = useState<StorageUse>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void storageUse().then(setUse);
  }, []);

  async function keep(): Promise<void> {
    const isKept = await keepStorage();
    setUse(await storageUse());
    if (!isKept) showToast({ text: words.keepRefused, tone: 'alert' });
  }

  async function forget(personId: string): Promise<void> {
    setBusy(true);
    try {
      await forgetCopies(personId);
    } catch {
      // Where there is no database there are no copies.
      setBusy(false);
      showToast({ text: words.forgetFailed, tone: 'alert' });
    }
  }

  return (
    <div className="settings__panel">
      <Setting title={words.kept} hint={words.keptHint}>
        {storage !== 'kept' && (
          <Banner
            tone="warning"
            icon={<WarningIcon />}
            text={storage === 'full' ? strings.notices.full : strings.notices.forgetful}
          />
        )}
        <p>{use?.used == null ? words.usageUnknown : words.usage(use.used)}</p>
      </Setting>
      {use?.isPersistent != null && (
        <Setting title={words.keep} hint={use.isPersistent ? words.keepsHint : words.keepHint}>
          {!use.isPersistent && (
            <div className="setting__actions">
              <Button onClick={() => void keep()}>{words.keepAction}</Button>
            </div>
          )}
        </Setting>
      )}
      <Setting title={words.forget} hint={words.forgetHint}>
        <div className="setting__actions">
          <Button busy={busy} onClick={() => me !== null && void forget(me.id)}>
            {words.forgetAction}
          </Button>
        </div>
      </Setting>
    </div>
  );
}
