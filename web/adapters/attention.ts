/** Whether somebody is looking at this page now: it is visible and has the focus. */
export function isAttended(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

export function onAttention(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  addEventListener('focus', listener);
  addEventListener('blur', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    removeEventListener('focus', listener);
    removeEventListener('blur', listener);
  };
}
