/** Somebody who has touched nothing for so long is away, in ms. */
const idleMillis = 10 * 60_000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll'] as const;

/** Calls back when nobody has touched this page for a while, with true, and when somebody does again. */
export function onIdle(listener: (idle: boolean) => void): () => void {
  let touchedAt = Date.now();
  let idle = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Every movement comes here: it notes the time, and one timer looks at it now and then.
  const look = () => {
    const left = touchedAt + idleMillis - Date.now();
    if (left > 0) timer = setTimeout(look, left);
    else {
      idle = true;
      listener(true);
    }
  };
  const touched = () => {
    touchedAt = Date.now();
    if (!idle) return;
    idle = false;
    listener(false);
    look();
  };
  const options = { capture: true, passive: true };
  for (const name of touches) addEventListener(name, touched, options);
  look();
  return () => {
    clearTimeout(timer);
    for (const name of touches) removeEventListener(name, touched, options);
  };
}
