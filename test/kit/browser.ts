import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const executablePath = process.env.CHROMIUM_PATH;

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file; each test opens contexts of its own in it. */
function theBrowser(): Promise<Browser> {
  if (!executablePath) {
    throw new Error('CHROMIUM_PATH names no Chromium. `npm test` finds or installs one.');
  }
  browser ??= chromium.launch({
    executablePath,
    args: [
      // Chromium's sandbox refuses to run as root, which is what containers run tests as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
}

export type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/**
 * A person at a browser of their own, for the running test. An error that a page did not handle
 * fails the test; that a server cannot be reached is none.
 */
export async function openVisitor(options: ContextOptions = {}): Promise<Visitor> {
  const context = await (await theBrowser()).newContext({ locale: 'en-GB', ...options });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error().stack)));
  context.on('console', (message) => {
    const text = message.text();
    const isNetwork = /net::ERR|WebSocket connection|Failed to load resource/.test(text);
    if (message.type() === 'error' && !isNetwork) errors.push(text);
  });
  onTestFinished(async () => {
    await context.close();
    if (errors.length > 0) throw new Error(`a page had errors:\n${errors.join('\n')}`);
  });
  return { context, page: await context.newPage() };
}

/** To be called when a file's tests are over. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}
