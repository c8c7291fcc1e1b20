import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import type { TraceEvent } from './trace/event.ts';
import { traced } from './trace/record.ts';

const patienceMillis = 60_000;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser of somebody's own with one page in it. */
export class Visit {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;

  private constructor(browser: Browser, page: Page, cdp: CDPSession) {
    this.browser = browser;
    this.context = page.context();
    this.page = page;
    this.cdp = cdp;
  }

  /** @param token of a Parley session; null where the server knows none */
  static async open(browser: Browser, url: string, token: string | null): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      colorScheme: 'light',
    });
    if (token !== null) await context.addCookies([{ name: 'parley', value: token, url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMillis);
    return new Visit(browser, page, await context.newCDPSession(page));
  }

  /** How many times slower than this machine the page's processor is to be. */
  async slowDown(times: number): Promise<void> {
    await this.cdp.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  traced(action: () => Promise<void>, options?: { profiled: boolean }): Promise<TraceEvent[]> {
    return traced(this.browser, action, options);
  }

  /**
   * Has the page set a mark in the trace as soon as this is true of its document. It is looked at after
   * every change and is to be cheap; the frame that shows it is found in the trace.
   *
   * @param condition an expression in the page
   */
  async markWhen(name: string, condition: string, when: 'now' | 'on every page'): Promise<void> {
    const script = `(${watch})(${JSON.stringify(name)}, () => ${condition})`;
    if (when === 'now') await this.page.evaluate(script);
    else await this.page.addInitScript({ content: script });
  }

  async isMarked(name: string): Promise<void> {
    await this.until(`performance.getEntriesByName(${JSON.stringify(name)}).length > 0`);
    // And on the screen: the frame after it is the one.
    await this.rest(300);
  }

  /** @param condition an expression in the page, asked for every now and then */
  async until(condition: string): Promise<void> {
    const giveUp = Date.now() + patienceMillis;
    while (!(await this.page.evaluate(condition))) {
      if (Date.now() > giveUp) throw new Error(`the page never came to ${condition}`);
      await this.rest(100);
    }
  }

  /** Leaves the page alone for so many ms. */
  async rest(millis: number): Promise<void> {
    await this.page.waitForTimeout(millis);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** Runs in the page. */
function watch(name: string, isTrue: () => boolean): void {
  const look = () => {
    if (!isTrue()) return;
    observer.disconnect();
    performance.mark(name);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  look();
}
