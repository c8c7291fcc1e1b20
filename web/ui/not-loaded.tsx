import { useEffect, useEffectEvent, useState } from 'react';
import { strings } from '../i18n/strings.ts';
import { Button } from './button.tsx';
import { showToast } from './toasts.ts';
import './not-loaded.css';

interface NotLoadedProps {
  /** Closes what was to be shown, where it is something that opens: whoever opens it again tries again. */
  onClose: (() => void) | undefined;
  onAgain: () => Promise<void>;
  /** It is said no longer. */
  onGone: () => void;
}

/** In place of a part of the page that could not be fetched; see later.tsx. */
export function NotLoaded({ onClose, onAgain, onGone }: NotLoadedProps) {
  const [busy, setBusy] = useState(false);
  const begin = useEffectEvent(() => {
    if (!onClose) return;
    showToast({ text: strings.notLoaded, tone: 'alert' });
    onClose();
  });
  const end = useEffectEvent(onGone);
  useEffect(() => {
    begin();
    return () => end();
  }, []);

  async function again(): Promise<void> {
    setBusy(true);
    await onAgain();
    setBusy(false);
  }

  if (onClose) return null;
  return (
    <div className="not-loaded" role="alert">
      <p>{strings.notLoaded}</p>
      <Button busy={busy} onClick={() => void again()}>
        {strings.tryAgain}
      </Button>
    </div>
  );
}
