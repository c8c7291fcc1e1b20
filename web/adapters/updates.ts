import { pageLock } from '../page-lock.ts';
import { isDeserted } from './is-deserted.ts';
import { remindWaiting } from './remind-waiting.ts';

const workerPath = '/service-worker.js';
/** A page that is never idle is not waited for longer, in ms. */
const idleMillis = 2_000;

/** The next load of the page gets another build than this one. */
let isReady = false;
let registration: ServiceWorkerRegistration | undefined;
const listeners = new Set<() => void>();

/**
 * Makes this page one that opens without a network, and finds out when there is a newer build. Does
 * nothing where the browser has no service workers, as outside of secure contexts.
 */
export async function startUpdates(): Promise<void> {
  addEventListener('vite:preloadError', () => void announceIfGone());
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  // While developing, files change under their names.
  if (!workers || !import.meta.env.PROD) return;
  holdFiles();
  let hadWorker = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    // The first one takes over a page that it has the files of.
    if (hadWorker) announceUpdate();
    hadWorker = true;
  });
  await idle();
  try {
    registration = await workers.register(workerPath);
    // A reload past the cache has a worker that does not control it.
    if (registration.active) hadWorker = true;
    remindWaiting(registration);
    await checkForUpdate();
  } catch (error) {
    console.info('Parley will not open without a network here.', error);
  }
}

/** Asks the server for a newer build, as after each time that it could not be reached. */
export async function checkForUpdate(): Promise<void> {
  if (registration === undefined) return;
  try {
    await registration.update();
  } catch {
    // No network, which has no answer; or no worker any more.
    const [worker, page] = await Promise.all([ask(workerPath), ask('/')]);
    if (worker && page && isDeserted(worker, page)) await registration.unregister();
  }
}

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function updateReady(): boolean {
  return isReady;
}

/** To be called when what this page runs on has been taken away by a newer one, too. */
export function announceUpdate(): void {
  isReady = true;
  for (const listener of listeners) listener();
}

/** The worker of the newer build answers already: loading anew is all there is to it. */
export function applyUpdate(): void {
  location.reload();
}

/** A part of the page could not be fetched, where no worker keeps them: the server may have another build by now. */
async function announceIfGone(): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const page = await fetch('/', { cache: 'no-store' })
    .then((answer) => (answer.ok ? answer.text() : null))
    .catch(() => null);
  if (!script || page === null) return;
  if (!page.includes(new URL(script.src).pathname)) announceUpdate();
}

/** Until this page is closed the worker keeps its build; see page-lock.ts. */
function holdFiles(): void {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return;
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const addresses = [...scripts.map(({ src }) => src), ...styles.map(({ href }) => href)];
  locks
    .request(
      pageLock(addresses.map((address) => new URL(address).pathname)),
      { mode: 'shared' },
      () => new Promise(() => undefined),
    )
    .catch((error: unknown) => console.info('The files of this page are not held.', error));
}

/** The worker answers no HEAD: this comes from the server, or from whoever is there in its place. */
async function ask(path: string): Promise<Response | undefined> {
  const options = { method: 'HEAD', cache: 'no-store', redirect: 'manual' } as const;
  return fetch(path, options).catch(() => undefined);
}

/** When the page has loaded and has nothing else to do. */
export async function idle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise<void>((resolve) => {
    // Safari has none.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, idleMillis);
    else requestIdleCallback(() => resolve(), { timeout: idleMillis });
  });
}
