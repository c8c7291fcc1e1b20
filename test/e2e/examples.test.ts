import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { openVisitor, Wire } from '../kit/browser.ts';
import { history, join as joinAs, post, resultOf, send } from '../kit/callers.ts';
import {
  closeExamples,
  type Examples,
  openExamples,
  openMortalExamples,
  run,
} from '../kit/examples.ts';
import { freePort } from '../kit/free-port.ts';
import { openServer } from '../kit/server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

afterAll(closeExamples);

/** The lines of the list, each with whether it stands there as one's own. */
function lines(page: Page): Promise<string[]> {
  return page
    .locator('#messages li')
    .evaluateAll((items) =>
      items
        .filter((item) => item.textContent !== '')
        .map((item) =>
          item.className === 'mine' ? `> ${item.textContent}` : `${item.textContent}`,
        ),
    );
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

async function expectLines(page: Page, expected: string[]): Promise<void> {
  await expect.poll(() => lines(page)).toEqual(expected);
}

/** Says who is there, on the pages that have a form for it. */
async function enter(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByLabel('Message', { exact: true }).waitFor();
}

/** Somebody who talks without a page. */
async function talker({ parley }: Examples, name: string) {
  const { token, lobby } = await joinAs(parley, name);
  return {
    say: async (text: string) => resultOf(await send(parley, token, lobby, text)),
    texts: async () => (await history(parley, token, lobby)).map(({ text }) => text),
  };
}

test('Socket.IO basics: a name, a welcome, own and others apart, empty refused, rooms', async () => {
  const examples = await openMortalExamples();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  for (const [page, name] of [
    [ada, 'Ada'],
    [bo, 'Bo'],
  ] as const) {
    await page.goto(examples.page('socketio-basics'));
    await enter(page, name);
    await page.getByText(`Welcome to Lobby, ${name}!`).waitFor();
  }
  await say(ada, 'Hello');
  await say(bo, 'Hi Ada');
  await expectLines(ada, ['> Hello', 'Bo: Hi Ada']);
  await expectLines(bo, ['Ada: Hello', '> Hi Ada']);
  await say(ada, '   ');
  await ada.getByText('Write something first').waitFor();
  // The page takes a lonely joiner for text, the server does not.
  await say(ada, '\u200d');
  await ada.getByText('must not be empty').waitFor();

  await ada.getByLabel('New room').fill('Tea');
  await ada.getByRole('button', { name: 'Go' }).click();
  await ada.getByText('Welcome to Tea, Ada!').waitFor();
  await say(ada, 'Only in here');
  await expectLines(ada, ['> Only in here']);
  await expectLines(bo, ['Ada: Hello', '> Hi Ada']);

  await examples.parley.kill();
  await examples.parley.start();
  await expect
    .poll(
      async () => {
        await say(bo, 'Back again');
        return (await lines(bo)).at(-1);
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe('> Back again');
});

test('Socket.IO basics: nothing is missing after a long absence, however much was said', async () => {
  const examples = await openExamples();
  const { page } = await openVisitor();
  const wire = await Wire.lay(page, /\/socket\.io\/\?/);
  await page.goto(examples.page('socketio-basics'));
  await enter(page, 'Ada');
  const bo = await talker(examples, 'Bo');
  await bo.say('Message 0');
  await page.getByText('Bo: Message 0').waitFor();
  await wire.cut();
  // More than one page of history can hold.
  const texts = Array.from({ length: 230 }, (_, index) => `Message ${index}`);
  for (const text of texts.slice(1)) await bo.say(text);
  wire.mend();
  await expectLines(
    page,
    texts.map((text) => `Bo: ${text}`),
  );
  expect(await page.getByRole('alert').textContent()).toBe('');
});

test('plain WebSocket: no library, a greeting, opened and lost, and back', async () => {
  const examples = await openMortalExamples();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  const requests: string[] = [];
  ada.on('request', (request) => requests.push(new URL(request.url()).pathname));
  for (const [page, name] of [
    [ada, 'Ada'],
    [bo, 'Bo'],
  ] as const) {
    await page.goto(examples.page('plain-websocket'));
    await page.getByText('Welcome to Parley').waitFor();
    await page.getByText('opened').waitFor();
    await enter(page, name);
  }
  await say(ada, 'Hello');
  await expectLines(ada, ['> Ada: Hello']);
  await expectLines(bo, ['Ada: Hello']);
  await say(bo, '  ');
  await bo.getByText('must not be empty').waitFor();
  // What begins with an @ is the development server's own.
  const own = requests.filter((path) => !path.startsWith('/@') && !path.includes('/vite/'));
  // In whatever order the browser finds them.
  expect(own.sort()).toEqual(
    [
      '/plain-websocket/',
      '/style.css',
      '/plain-websocket/client.js',
      '/address.ts',
      '/uuid.js',
    ].sort(),
  );

  await examples.parley.kill();
  for (const page of [ada, bo]) await page.getByText('lost').waitFor();
  await say(ada, 'Anybody there?');
  await ada.getByText('There is no connection').waitFor();
  await examples.parley.start();
  for (const page of [ada, bo]) await page.getByText('opened').waitFor();
  await ada.getByRole('button', { name: 'Send' }).click();
  await expectLines(ada, ['> Ada: Hello', '> Ada: Anybody there?']);
  await expectLines(bo, ['Ada: Hello', 'Ada: Anybody there?']);
});

test('plain WebSocket: a message that overtakes the history leaves no hole', async () => {
  const examples = await openExamples();
  const { page } = await openVisitor();
  const wire = await Wire.lay(page, /\/ws$/);
  await page.goto(examples.page('plain-websocket'));
  await enter(page, 'Ada');
  const bo = await talker(examples, 'Bo');
  await bo.say('One');
  await expectLines(page, ['Bo: One']);
  await wire.cut();
  await page.getByText('lost').waitFor();
  await bo.say('Two');
  wire.keep((frame) => frame.includes('"messages":['));
  wire.mend();
  await expect.poll(() => wire.kept.length).toBeGreaterThan(0);
  await bo.say('Three');
  await expect.poll(() => wire.passed.some((frame) => frame.includes('"Three"'))).toBe(true);
  wire.release();
  await expectLines(page, ['Bo: One', 'Bo: Two', 'Bo: Three']);
});

test('plain WebSocket: a message whose answer was lost can be sent again and stands there once', async () => {
  const examples = await openExamples();
  const { page } = await openVisitor();
  const wire = await Wire.lay(page, /\/ws$/);
  await page.goto(examples.page('plain-websocket'));
  await enter(page, 'Ada');
  wire.keep((frame) => frame.startsWith('{"id"'));
  await say(page, 'Just once');
  await expect.poll(() => wire.kept.length).toBeGreaterThan(0);
  await wire.cut();
  await page.getByText('The connection is lost').waitFor();
  wire.keep(() => false);
  wire.mend();
  await page.getByText('opened').waitFor();
  await expectLines(page, ['> Ada: Just once']);
  expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Just once');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => page.getByLabel('Message', { exact: true }).inputValue()).toBe('');
  await say(page, 'And on');
  await expectLines(page, ['> Ada: Just once', '> Ada: And on']);
  const bo = await talker(examples, 'Bo');
  expect(await bo.texts()).toEqual(['Just once', 'And on']);
});

test.each(['socketio-basics', 'plain-websocket'])(
  '%s: a session that the server does not know any more begins anew',
  async (name) => {
    const examples = await openMortalExamples();
    const { page } = await openVisitor();
    await page.goto(examples.page(name));
    await enter(page, 'Ada');
    await examples.parley.kill();
    rmSync(examples.parley.dataFolder, { recursive: true });
    await examples.parley.start();
    await page.getByLabel('Your name').waitFor();
    await enter(page, 'Ada');
    await say(page, 'A new beginning');
    await page.getByText('A new beginning').waitFor();
  },
);

test('sixteen steps: who comes and goes, and long-polling where WebSockets are refused', async () => {
  const examples = await openExamples();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  await bo.addInitScript(() => {
    // What a filter between browser and server looks like to a page: the connection fails.
    const RealWebSocket = window.WebSocket;
    window.WebSocket = class extends RealWebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        const address = new URL(url);
        if (address.pathname.startsWith('/socket.io')) address.port = '1';
        super(address, protocols);
      }
    };
  });
  ada.on('dialog', (dialog) => void dialog.accept('Ada'));
  bo.on('dialog', (dialog) => void dialog.accept('Bo'));
  await ada.goto(examples.page('sixteen-steps'));
  await ada.getByText('You joined').waitFor();
  await ada.getByText('by websocket').waitFor();
  await bo.goto(examples.page('sixteen-steps'));
  await bo.getByText('You joined').waitFor();
  expect(await bo.locator('#way').textContent()).toBe('by polling');
  await ada.getByText('Bo connected').waitFor();
  await say(bo, 'Through the keyhole');
  await expectLines(ada, ['You joined', 'Bo connected', 'Bo: Through the keyhole']);
  await expectLines(bo, ['You joined', '> You: Through the keyhole']);
  await second.context.close();
  await ada.getByText('Bo disconnected').waitFor();
});

test('sixteen steps: a taken name comes with another, no name is a name too, and a loss leaves no hole', async () => {
  const examples = await openExamples();
  const namesake = await talker(examples, 'Ada');
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, nobody] = [first.page, second.page];
  const asked: string[] = [];
  ada.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept(dialog.defaultValue() || 'Ada');
  });
  nobody.on('dialog', (dialog) => void dialog.dismiss());
  const wire = await Wire.lay(ada, /\/socket\.io\/\?/);
  await ada.goto(examples.page('sixteen-steps'));
  await ada.getByText('You joined').waitFor();
  expect(asked).toEqual(['What is your name?', 'somebody here has this name. Another name?']);
  await nobody.goto(examples.page('sixteen-steps'));
  await ada.getByText(/^Guest \d+ connected$/).waitFor();
  await say(ada, 'Hello');
  await nobody.getByText('Ada 2: Hello').waitFor();

  await wire.cut();
  await ada.getByText('not connected').waitFor();
  await namesake.say('One');
  await namesake.say('Two');
  wire.mend();
  await ada.getByText('Ada: Two').waitFor({ timeout: 15_000 });
  const said = (await lines(ada)).filter((line) => line.includes(': '));
  expect(said).toEqual(['> You: Hello', 'Ada: One', 'Ada: Two']);
});

test('express style: a page from its own server, to everybody, JSON and binary', async () => {
  const port = await freePort();
  const parley = await openServer({ PARLEY_ORIGINS: `http://localhost:${port}` });
  await run(['examples/express-style/server.ts'], /Express style: http/, {
    EXAMPLE_PORT: String(port),
    EXAMPLE_PARLEY: parley.url,
  });
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  for (const page of [ada, bo]) {
    await page.goto(`http://localhost:${port}/`);
    await page.getByText('You are Guest').waitFor();
  }
  await say(ada, 'To all');
  for (const page of [ada, bo]) await page.getByText('To all').waitFor();
  await ada.getByRole('button', { name: 'Send JSON' }).click();
  for (const page of [ada, bo])
    await page.getByText('sent json: {"x":1,"list":[true,null]}').waitFor();
  await bo.getByRole('button', { name: 'Send binary' }).click();
  for (const page of [ada, bo]) await page.getByText('sent binary: bytes 0 127 128 255').waitFor();
  await say(ada, ' ');
  await ada.getByText('must not be empty').waitFor();
  await ada.getByLabel('JSON').fill('{no');
  await ada.getByRole('button', { name: 'Send JSON' }).click();
  await ada.getByText(/JSON at position 1/).waitFor();

  for (let count = 1; count <= 40; count++) await say(bo, `Line ${count}`);
  await ada.getByText('Line 40').waitFor();
  const fromEnd = await ada
    .locator('#messages')
    .evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
  expect(fromEnd).toBeLessThanOrEqual(1);
  expect(await ada.getByText('To all').isVisible()).toBe(true);
});

test('React hooks: a channel, and a refresh keeps the history and the person', async () => {
  const examples = await openExamples();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  for (const page of [ada, bo]) {
    await page.goto(examples.page('react-hooks'));
    await page.getByRole('heading', { name: 'Lobby' }).waitFor();
  }
  const headline = await ada.getByRole('heading').textContent();
  await say(ada, 'Will this last?');
  await bo.getByText('Will this last?').waitFor();
  await ada.reload();
  await ada.getByText('Will this last?').waitFor();
  expect(await ada.getByRole('heading').textContent()).toBe(headline);
  expect((await lines(ada))[0]).toMatch(/^> Guest \d+: Will this last\?$/);
});

test('React hooks: another channel is joined, one that is not there is told of', async () => {
  const examples = await openExamples();
  const { token } = await joinAs(examples.parley, 'Bo');
  const made = await post(examples.parley, 'room:create', { id: newId(), name: 'Tea' }, token);
  resultOf(made);
  const { page } = await openVisitor();
  await page.goto(`${examples.page('react-hooks')}&channel=tea`);
  await page.getByRole('heading', { name: 'Tea' }).waitFor();
  await say(page, 'With milk');
  await page.getByText('With milk').waitFor();
  await page.goto(`${examples.page('react-hooks')}&channel=coffee`);
  await page.getByRole('alert').waitFor();
});

test('the bot answers, also what was said while it was not there, and is the same one at its next start', async () => {
  const parley = await openServer();
  const start = () => run(['examples/bot/echo-bot.ts', parley.url, file], /Say "!echo/);
  const file = join(tempFolder(), 'bot', 'echo.jsonl');
  const bot = await start();
  const { token, lobby } = await joinAs(parley, 'Ada');
  await send(parley, token, lobby, '!echo hello');
  const texts = async () => (await history(parley, token, lobby)).map(({ text }) => text);
  await expect.poll(texts).toEqual(['!echo hello', 'Ada said: hello']);
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('Ada said: hello","sentAt"');
  const ended = once(bot, 'exit');
  bot.kill();
  await ended;
  // Nobody is there to hear it, until the next start.
  await send(parley, token, lobby, '!echo again');
  await start();
  const all = ['!echo hello', 'Ada said: hello', '!echo again', 'Ada said: again'];
  await expect.poll(texts).toEqual(all);
  const authors = new Set((await history(parley, token, lobby)).map(({ authorId }) => authorId));
  expect(authors.size).toBe(2);
});

test('the pages are served, and nothing else of the project', async () => {
  const { origin } = await openExamples();
  const status = async (path: string) => (await fetch(`${origin}${path}`)).status;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  expect(await status('/')).toBe(200);
  expect(await status(`/@fs${join(root, 'client/parley.ts')}`)).toBe(200);
  for (const path of ['package.json', 'server/main.ts', 'test/e2e/examples.test.ts']) {
    expect(await status(`/@fs${join(root, path)}`), path).toBe(403);
  }
});
