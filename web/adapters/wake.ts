/** A timer that comes so much too late tells that the machine was asleep, in ms. */
const lateMillis = 10_000;
const tickMillis = 5_000;

/**
 * Calls back when something happened of which connections hear nothing: the machine woke up, the
 * network is another, the page is looked at again.
 */
export function onWake(wake: () => void): void {
  const wakeIfVisible = () => {
    if (!document.hidden) wake();
  };
  addEventListener('online', wake);
  // A socket that leads nowhere is open for a while yet.
  addEventListener('offline', wake);
  document.addEventListener('visibilitychange', wakeIfVisible);
  let last = Date.now();
  setInterval(() => {
    const slept = Date.now() - last - tickMillis;
    last = Date.now();
    // In hidden pages browsers are slow with timers on purpose.
    if (slept > lateMillis) wakeIfVisible();
  }, tickMillis);
}
