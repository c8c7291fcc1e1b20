import type { TakeOver } from '../take-over.ts';

/** So long the worker of the next build may wait before it is reminded, and again, in ms. */
const patienceMillis = 2_000;

/**
 * Reminds the worker of the next build to take over. It does so by itself once it is installed, unless the one
 * before is busy in that moment: Chromium may then leave that one in its place for five minutes
 * (https://github.com/w3c/ServiceWorker/issues/1295), and tries again when it is asked again.
 */
export function remindWaiting(registration: ServiceWorkerRegistration): void {
  const remind = () => {
    const { waiting } = registration;
    if (waiting === null) return;
    waiting.postMessage({ takeOver: true } satisfies TakeOver);
    setTimeout(remind, patienceMillis);
  };
  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') setTimeout(remind, patienceMillis);
    });
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  // What another tab has found already.
  follow(registration.installing);
  remind();
}
