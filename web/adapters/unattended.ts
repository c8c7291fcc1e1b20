/**
 * A page that nobody looks at for so long may be loaded anew, in ms; each after a time of its own, so
 * that after an upgrade not all of them come back to the server at once.
 */
const shortest = 60_000;
const longest = 300_000;

/** Calls back, again and again, while the page has been out of sight for a while. */
export function onUnattended(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (!document.hidden) return;
    timer = setTimeout(
      () => {
        act();
        look();
      },
      shortest + Math.random() * (longest - shortest),
    );
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
