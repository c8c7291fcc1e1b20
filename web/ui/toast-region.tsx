import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { strings } from '../i18n/strings.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { CheckIcon, CloseIcon, WarningIcon } from './icons.tsx';
import { closeToast, onToasts, type Toast, toasts } from './toasts.ts';
import { onTopModal, topModal } from './top-modal.ts';
import './toast-region.css';

/** Long enough to read it and to reach for *Undo*, in ms. */
const showMillis = 8_000;

/** Where toasts appear: in a dialog while one is open, for nothing outside of it can be pressed. */
export function ToastRegion() {
  const modal = useSyncExternalStore(onTopModal, topModal);
  return modal === null ? <Region /> : createPortal(<Region />, modal);
}

/** They wait while they are pointed at or hold the focus. */
function Region() {
  const shown = useSyncExternalStore(onToasts, toasts);
  const [held, setHeld] = useState(false);
  return (
    <section
      className="toast-region"
      aria-label={strings.toasts}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  );
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { id, text, tone, action, stays } = toast;

  useEffect(() => {
    if (held || stays) return;
    const timer = setTimeout(() => closeToast(id), showMillis);
    return () => clearTimeout(timer);
  }, [id, held, stays]);

  return (
    <div className={cx('toast', `toast--${tone}`)}>
      {tone === 'good' && <CheckIcon />}
      {tone === 'alert' && <WarningIcon />}
      <p className="toast__text" dir="auto">
        {text}
      </p>
      {action !== undefined && (
        <button
          type="button"
          className="toast__action"
          onClick={() => {
            closeToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton size="small" label={strings.close} onClick={() => closeToast(id)}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
