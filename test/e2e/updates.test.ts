import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVisitor, openWindow } from '../kit/browser.ts';
import { Gateway, type OwnAnswer } from '../kit/gateway.ts';
import { keptMessages } from '../kit/kept-messages.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const page = readFileSync(`${dist}index.html`, 'utf8');
const entry = /src="(\/assets\/index-[^"]+)"/.exec(page)?.[1] ?? '';
const script = readFileSync(dist + entry, 'utf8');
const worker = readFileSync(`${dist}service-worker.js`, 'utf8');
/** A part of the page that the next build does not have. */
const part = /"(\/assets\/inter-latin-wght-[^"]+)"/.exec(worker)?.[1] ?? '';

/** As if the server had been upgraded: another page, and one part of the old one is gone. @param rewrite its worker */
function nextBuild(rewrite = (worker: string) => worker): (path: string) => OwnAnswer | null {
  const nextEntry = '/assets/index-next.js';
  // Parts that are loaded later import the entry of this build: twice on a page it would be two Reacts.
  const nextScript = `import '${entry}';`;
  const nextPage = page
    .replace('<title>', '<meta name="build" content="next" /><title>')
    .replace(entry, nextEntry);
  const nextWorker = worker
    .replaceAll(entry, nextEntry)
    .replaceAll(part, '/appearance.js')
    .replace(hashOf(page), hashOf(nextPage))
    .replace(hashOf(script), hashOf(nextScript))
    .replace(/version:(.)/, 'version:$1next-');
  // `/appearance.js` stands there twice now, first with the hash of the part.
  const hash = hashOf(readFileSync(dist + part));
  const mended = nextWorker.replace(hash, hashOf(readFileSync(`${dist}appearance.js`)));
  const body = rewrite(mended);
  return (path) => {
    if (path === part) return { status: 404 };
    if (path === '/') return { status: 200, body: nextPage };
    if (path === nextEntry) return { status: 200, type: 'text/javascript', body: nextScript };
    if (path !== '/service-worker.js') return null;
    return { status: 200, type: 'text/javascript', body };
  };
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}

/**
 * Upgrades the server, and has the page's browser ask it. Once may not do: a tab that has just opened asks by
 * itself, and whoever asks meanwhile is given that one's answer, which may still be the one of before.
 */
async function upgrade(
  gateway: Gateway,
  page: Page,
  rewrite?: (worker: string) => string,
): Promise<void> {
  const next = nextBuild(rewrite);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  let isAsked = false;
  gateway.answer = (path) => {
    isAsked ||= path === '/service-worker.js';
    return next(path);
  };
  do {
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
  } while (!isAsked);
}

function isNext(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('meta[name="build"]') !== null);
}

/** From what the worker keeps, or from the server: never from the browser's own cache. */
function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (asked) => (await fetch(asked, { cache: 'no-store' })).status, path);
}

test('an upgrade is announced in every tab; each changes when it likes, keeps its parts until then, and its draft', async () => {
  const server = await ParleyProcess.start();
  const gateway = await Gateway.open(server.url);
  const address = `${gateway.url}/?transport=polling`;
  const { context, page } = await openVisitor({ serviceWorkers: 'allow' });
  const first = new Screen(page);
  await first.join(address, 'Ada');
  await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const second = new Screen(await openWindow(context));
  await second.page.goto(address);
  await second.composer.fill('half a sentence');

  await upgrade(gateway, page);
  for (const tab of [first, second]) await tab.sees('A new version is ready');
  await second.page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => isNext(second.page)).toBe(true);
  expect(await second.composer.inputValue()).toBe('half a sentence');

  expect(await isNext(first.page)).toBe(false);
  expect(await statusOf(first.page, part)).toBe(200);
  await first.page.reload();
  await expect.poll(() => isNext(first.page)).toBe(true);
  await second.page.reload();
  await expect.poll(() => statusOf(second.page, part)).toBe(404);
});

test('a worker that the browser leaves waiting is reminded to take over', async () => {
  const server = await ParleyProcess.start();
  const gateway = await Gateway.open(server.url);
  const { page } = await openVisitor({ serviceWorkers: 'allow' });
  const ada = new Screen(page);
  await ada.join(`${gateway.url}/?transport=polling`, 'Ada');
  await upgrade(gateway, page, (worker) => {
    // As the browser forgets it when the worker before is busy.
    const forgetful = worker.replace(/\.then\(\(\)=>self\.skipWaiting\(\)\)/, '');
    expect(forgetful).not.toBe(worker);
    return forgetful;
  });
  await ada.sees('A new version is ready');
});

test('neither errors nor somebody else’s page get into what is kept; where there is no worker any more it leaves', async () => {
  const server = await ParleyProcess.start();
  const gateway = await Gateway.open(server.url);
  const { page } = await openVisitor({ serviceWorkers: 'allow' });
  const ada = new Screen(page);
  await ada.join(`${gateway.url}/?transport=polling`, 'Ada');
  await ada.say('kept');
  await expect.poll(() => keptMessages(page)).toBe(1);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  for (const status of [200, 404, 500]) {
    gateway.answer = () => ({ status, body: '<title>Hotel</title>Please pay for the internet' });
    await page.reload();
    await ada.composer.waitFor();
  }
  const next = nextBuild();
  // In the middle of an upgrade: the new worker, and still the old page.
  gateway.answer = (path) => (path === '/service-worker.js' ? next(path) : null);
  await page.reload();
  await ada.composer.waitFor();
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  expect(await page.getByText('A new version is ready').count()).toBe(0);

  gateway.answer = (path) => (path === '/service-worker.js' ? { status: 404 } : null);
  await page.reload();
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registrations).toBe(0);
  await page.reload();
  await ada.composer.waitFor();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
