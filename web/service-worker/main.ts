import type { OpenPath } from '../open-path.ts';
import { isTakeOver } from '../take-over.ts';
import { answerFor } from './answer-for.ts';
import type { Build } from './build.ts';
import { KeptBuild } from './kept-build.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __BUILD__: Build;

const build: Build = __BUILD__;
const kept = new KeptBuild(build);

// A new build takes over as soon as it is complete, without waiting for the last old page: those
// find their files in the cache of their own build, and whoever loads anew gets the new one.
self.addEventListener('install', (event) => {
  event.waitUntil(kept.fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  switch (answerFor(event.request, self.location.origin, build)) {
    case 'page':
      event.respondWith(page(event));
      break;
    case 'file':
      event.respondWith(kept.file(event.request));
      break;
    case 'server':
      break;
  }
});

// The browser may have found the worker before it busy, and left that one in its place: see remind-waiting.ts.
self.addEventListener('message', (event) => {
  if (isTakeOver(event.data)) event.waitUntil(self.skipWaiting());
});

// Of those that a page could not show by itself: see adapters/notifications.ts.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = event.notification.data as { path: string };
  event.waitUntil(open(path));
});

/** In a page that is open, if there is one. */
async function open(path: string): Promise<void> {
  const [page] = await self.clients.matchAll({ type: 'window' });
  if (!page) {
    await self.clients.openWindow(path);
    return;
  }
  await page.focus();
  page.postMessage({ openPath: path } satisfies OpenPath);
}

/** From the cache first: it shows at once, with or without a network, and fits its files. */
async function page(event: FetchEvent): Promise<Response> {
  // A browser whose storage is broken rejects; the server has the page, too.
  const found = await kept.page().catch(() => undefined);
  event.waitUntil(tidy(found === undefined));
  return found ?? fetch(event.request);
}

/** @param isGone somebody has cleared the cache: it is filled again */
async function tidy(isGone: boolean): Promise<void> {
  // Between the two a build belongs to a worker that is about to take over.
  if (self.registration.installing || self.registration.waiting) return;
  if (isGone) await kept.fill();
  await kept.dropOthers();
}
