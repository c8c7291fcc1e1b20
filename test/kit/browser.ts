import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type WebSocketRoute,
} from 'playwright-core';
import { onTestFinished } from 'vitest';

const executablePath = process.env.CHROMIUM_PATH;

let browser: Promise<Browser> | null = null;

/** One browser for all files of a worker, which ends with it; each test opens contexts of its own in it. */
export function theBrowser(): Promise<Browser> {
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
  const context = await (await theBrowser()).newContext({
    locale: 'en-GB',
    // Movements keep the processors busy and show no test anything.
    reducedMotion: 'reduce',
    // A good part of what a first visit costs; tests of what it does, and the great journeys, allow it.
    serviceWorkers: 'block',
    ...options,
  });
  const errors: string[] = [];
  context.on('weberror', (error) => {
    const { stack, cause } = error.error();
    errors.push(cause === undefined ? String(stack) : `${stack}\nbecause of ${cause}`);
  });
  context.on('console', (message) => {
    const text = message.text();
    const isNetwork =
      /net::ERR|WebSocket (?:connection|is already in CLOSING)|Failed to load resource/.test(text);
    // What the browser says of a service worker's files when somebody else answers in their place.
    const isWorker = /fetching the script|unsupported MIME type|'integrity' attribute/.test(text);
    if (message.type() === 'error' && !isNetwork && !isWorker) errors.push(text);
  });
  onTestFinished(async () => {
    await context.close();
    if (errors.length > 0) throw new Error(`a page had errors:\n${errors.join('\n')}`);
  });
  return { context, page: await context.newPage() };
}

/**
 * Another page of the same person's browser, in a window of its own: of two tabs in one window the browser draws
 * the one behind once a second, and every click there waits for that.
 */
export async function openWindow(context: BrowserContext): Promise<Page> {
  const [beside] = context.pages();
  if (!beside) throw new Error('there is no page beside which to open one');
  const { targetInfo } = await (await context.newCDPSession(beside)).send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  if (browserContextId === undefined) throw new Error('the page belongs to no context');
  const opened = context.waitForEvent('page');
  const devtools = await (await theBrowser()).newBrowserCDPSession();
  await devtools.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    newWindow: true,
  });
  await devtools.detach();
  return opened;
}

/** The way between a page and a server, for a test to cut, or to keep single frames on. */
export class Wire {
  /** Both ends of the open connections, the page's first, and what was kept of each. */
  readonly #sockets = new Set<{ ends: WebSocketRoute[]; frames: string[] }>();
  /** The frames that the page got, of all its connections. */
  readonly passed: string[] = [];
  #isCut = false;
  #keeps: (frame: string) => boolean = () => false;
  #rewrites: (frame: string) => string = (frame) => frame;

  /** To be laid before the page opens. @param urls what it connects to */
  static async lay(page: Page, urls: RegExp): Promise<Wire> {
    const wire = new Wire();
    await page.route(urls, (route) => (wire.#isCut ? route.abort() : route.continue()));
    await page.routeWebSocket(urls, (ws) => wire.#open(ws));
    return wire;
  }

  /** Ends what is open; new connections fail until it is mended. */
  async cut(): Promise<void> {
    this.#isCut = true;
    const ends = [...this.#sockets].flatMap((socket) => socket.ends);
    this.#sockets.clear();
    await Promise.all(ends.map((end) => end.close()));
  }

  mend(): void {
    this.#isCut = false;
  }

  /** From now on the server's frames of this kind do not reach the page. */
  keep(kind: (frame: string) => boolean): void {
    this.#keeps = kind;
  }

  /** From now on the page gets the server's frames as this makes them. */
  rewrite(frames: (frame: string) => string): void {
    this.#rewrites = frames;
  }

  /** The kept frames of the connections that are open. */
  get kept(): readonly string[] {
    return [...this.#sockets].flatMap(({ frames }) => frames);
  }

  /** Lets the kept frames through, and keeps no more. */
  release(): void {
    this.#keeps = () => false;
    for (const { ends, frames } of this.#sockets) {
      for (const frame of frames.splice(0)) ends[0]?.send(frame);
    }
  }

  #open(ws: WebSocketRoute): void | Promise<void> {
    if (this.#isCut) return ws.close();
    const frames: string[] = [];
    const server = ws.connectToServer();
    this.#sockets.add({ ends: [ws, server], frames });
    ws.onMessage((frame) => server.send(frame));
    server.onMessage((frame) => {
      const text = this.#rewrites(String(frame));
      if (this.#keeps(text)) {
        frames.push(text);
        return;
      }
      ws.send(text);
      this.passed.push(text);
    });
  }
}
