import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../client/connect.ts';
import type { Parley } from '../../client/parley.ts';
import { normaliseLine, normaliseText } from '../../protocol/text.ts';
import { openVisitor } from '../kit/browser.ts';
import { hostileMessages, hostileNames } from '../kit/hostile.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('hostile names and messages are shown as what they are, and nothing else happens', async () => {
  const server = await openServer();
  const url = server.url.replace('127.0.0.1', 'localhost');
  const people = await Promise.all(hostileNames.map((name) => connectAs(url, name)));
  const [first] = people;
  const lobby = first?.rooms[0];
  if (!first || !lobby) throw new Error('nobody is there');
  for (const name of hostileNames) await first.createRoom(name, `${name} ${name}`);

  const visitor = await openVisitor({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const { page } = visitor;
  const attacks = await watchForAttacks(page, url);
  const vera = new Screen(page);
  await vera.join(url, 'Vera');

  for (const parley of people) await parley.send(lobby.id, 'see my name');
  for (const text of hostileMessages) await first.send(lobby.id, text);
  const said = people.length + hostileMessages.length;
  await expect.poll(() => first.room(lobby.id)?.lastSeq, { timeout: 30_000 }).toBe(said);
  for (const parley of people) parley.setTyping(lobby.id, true);
  await page.getByText('are typing').or(page.getByText('Several people')).first().waitFor();

  const { texts, faults } = await readUpwards(page);
  expect(faults).toEqual([]);
  expect(hostileMessages.map(normaliseText).filter((text) => !texts.includes(text))).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 800 });
  for (const name of hostileNames) await page.getByText(normaliseLine(name)).first().waitFor();
  await expect.poll(() => widths(page)).toEqual({ page: 1280, log: 0 });
  await page.getByRole('button', { name: 'Browse rooms' }).click();
  await page
    .getByRole('dialog')
    .getByText(normaliseLine(hostileNames[6] ?? ''))
    .first()
    .waitFor();
  await expect.poll(() => widths(page)).toEqual({ page: 1280, log: 0 });
  expect(attacks()).toEqual([]);
});

async function connectAs(url: string, name: string): Promise<Parley> {
  const parley = await connect(url, { name });
  onTestFinished(() => parley.stop());
  return parley;
}

/** Whatever a page does only when it carries out somebody's text. */
async function watchForAttacks(page: Page, url: string): Promise<() => string[]> {
  const attacks: string[] = [];
  page.on('dialog', (dialog) => {
    attacks.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch((error: unknown) => attacks.push(String(error)));
  });
  page.on('popup', (popup) => attacks.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) attacks.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('attacked', (what: string) => attacks.push(what));
  await page.addInitScript(() => {
    const { attacked } = globalThis as unknown as { attacked: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      attacked(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return () => attacks;
}

/** How wide the page is, and by how much what is in the log is wider than the log. */
function widths(page: Page): Promise<{ page: number; log: number }> {
  return page.evaluate(() => {
    const log = document.querySelector('[role="log"]');
    return {
      page: document.documentElement.scrollWidth,
      log: log ? log.scrollWidth - log.clientWidth : 0,
    };
  });
}

/** Scrolls from the newest message to the first, and looks at every row on the way. */
function readUpwards(page: Page): Promise<{ texts: string[]; faults: string[] }> {
  return page.evaluate(async () => {
    const log = document.querySelector('[role="log"]');
    if (!log) throw new Error('there is no log');
    const texts = new Set<string>();
    const faults = new Set<string>();
    const plain = 'BDI, SPAN, MARK, BR, A, BUTTON'.toLowerCase();

    function look(article: Element, frame: DOMRect) {
      const seq = article.getAttribute('data-seq');
      const text = article.querySelector('.message__text');
      if (!text) return;
      texts.add(text.textContent ?? '');
      for (const element of text.querySelectorAll(`:not(${plain})`)) {
        faults.add(`${seq}: has become <${element.tagName}>`);
      }
      for (const link of text.querySelectorAll('a')) {
        if (!/^https?:$/.test(link.protocol)) faults.add(`${seq}: links to ${link.protocol}`);
        if (!/\bnoopener\b|\bnoreferrer\b/.test(link.rel)) faults.add(`${seq}: link opens us`);
      }
      const { left, right } = text.getBoundingClientRect();
      if (left < frame.left - 1 || right > frame.right + 1) faults.add(`${seq}: is too wide`);
    }

    /** Whether what has come into the log reaches to its top; what separates rows may be there as well. */
    function isFilled(frame: DOMRect): boolean {
      return [...(log?.querySelectorAll('article') ?? [])].some((article) => {
        const { top, bottom } = article.getBoundingClientRect();
        const isShown = getComputedStyle(article).visibility === 'visible';
        return isShown && top <= frame.top + 80 && bottom > frame.top;
      });
    }

    const until = performance.now() + 40_000;
    while (performance.now() < until) {
      const frame = log.getBoundingClientRect();
      for (const article of log.querySelectorAll('article')) look(article, frame);
      if (log.scrollWidth > log.clientWidth) faults.add('the log scrolls sideways');
      if (document.documentElement.scrollWidth > innerWidth) faults.add('the page is too wide');
      if (log.querySelector('article[data-seq="1"]')) break;
      if (isFilled(frame)) log.scrollTop -= log.clientHeight * 0.8;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    return { texts: [...texts], faults: [...faults] };
  });
}
