import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openVisitor } from '../kit/browser.ts';
import { history, join as joinAs, send } from '../kit/callers.ts';
import { openExamples, run } from '../kit/examples.ts';
import { freePort, ParleyProcess } from '../kit/parley-process.ts';

afterAll(closeBrowser);

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
  await expect.poll(() => lines(page), { timeout: 15_000 }).toEqual(expected);
}

test('Socket.IO basics: a name, a welcome, own and others apart, empty refused, rooms', async () => {
  const examples = await openExamples();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  for (const [page, name] of [
    [ada, 'Ada'],
    [bo, 'Bo'],
  ] as const) {
    await page.goto(examples.page('socketio-basics'));
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText(`Welcome to Lobby, ${name}!`).waitFor();
  }
  await say(ada, 'Hello');
  await say(bo, 'Hi Ada');
  await expectLines(ada, ['> Hello', 'Bo: Hi Ada']);
  await expectLines(bo, ['Ada: Hello', '> Hi Ada']);
  await say(ada, '   ');
  await expect.poll(() => ada.getByRole('alert').textContent()).toContain('must not be empty');

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

test('plain WebSocket: no library, a greeting, opened and lost, and back without a gap', async () => {
  const examples = await openExamples();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [first.page, second.page];
  const requests: string[] = [];
  ada.on('request', (request) => requests.push(request.url()));
  for (const page of [ada, bo]) {
    await page.goto(examples.page('plain-websocket'));
    await page.getByText('Welcome to Parley').waitFor();
    await page.getByText('opened').waitFor();
  }
  for (const [page, name] of [
    [ada, 'Ada'],
    [bo, 'Bo'],
  ] as const) {
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'Join' }).click();
    await expect.poll(() => page.getByLabel('Your name').isVisible()).toBe(false);
  }
  await say(ada, 'Hello');
  const greeting = 'Welcome to Parley';
  await expectLines(ada, [greeting, '> Ada: Hello']);
  await expectLines(bo, [greeting, 'Ada: Hello']);
  expect(requests.filter((url) => url.includes('socket.io'))).toEqual([]);

  await examples.parley.kill();
  await ada.getByText('lost').waitFor();
  await examples.parley.start();
  await ada.getByText('opened').waitFor();
  await expect
    .poll(
      async () => {
        await say(bo, 'Are you back?');
        return (await lines(ada)).filter((line) => line === 'Bo: Are you back?').length > 0;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(true);
  expect((await lines(ada)).filter((line) => line === '> Ada: Hello')).toHaveLength(1);
});

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

test('express style: a page from its own server, to everybody, JSON and binary', async () => {
  const port = await freePort();
  const parley = await ParleyProcess.start({ PARLEY_ORIGINS: `http://localhost:${port}` });
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
  await bo.getByText(/sent binary: bytes \d+ \d+ \d+ \d+$/).waitFor();
  const [seenByAda, seenByBo] = await Promise.all(
    [ada, bo].map(async (page) => (await lines(page)).at(-1)),
  );
  expect(seenByAda).toBe(seenByBo);
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

test('the bot answers', async () => {
  const parley = await ParleyProcess.start();
  await run(['examples/bot/echo-bot.ts', parley.url], /Say "!echo/);
  const { token, lobby } = await joinAs(parley, 'Ada');
  await send(parley, token, lobby, '!echo hello');
  const texts = async () => (await history(parley, token, lobby)).map(({ text }) => text);
  await expect.poll(texts).toEqual(['!echo hello', 'Ada said: hello']);
});
