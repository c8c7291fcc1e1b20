import { afterAll, expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { newId } from '../../protocol/uuid.ts';
import { closeBrowser, openVisitor } from '../kit/browser.ts';
import { post, resultOf } from '../kit/callers.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

afterAll(closeBrowser);

test('a message is reported, its author blocked, and whoever looks after the room acts on it: it is gone, and its author muted', async () => {
  const server = await openServer();
  const password = 'correct horse battery';
  const claim = { token: server.setupToken, name: 'Olive', handle: 'olive', password };
  const olive = resultOf<Result<'owner:claim'>>(await post(server, 'owner:claim', claim));
  const mal = resultOf<Result<'guest:join'>>(await post(server, 'guest:join', { name: 'Mal' }));
  const find = await post(server, 'room:find', { slug: 'lobby' }, mal.token ?? '');
  const { room } = resultOf<Result<'room:find'>>(find);
  const message = { id: newId(), roomId: room.id, text: 'buy cheap watches' };
  resultOf(await post(server, 'message:send', message, mal.token ?? ''));
  const [first, second, third] = await Promise.all([openVisitor(), openVisitor(), openVisitor()]);
  const [bo, owner, author] = [first, second, third].map(({ page }) => new Screen(page));
  if (!bo || !owner || !author) throw new Error('three visitors came');
  await second.context.addCookies([{ name: 'parley', value: olive.token ?? '', url: server.url }]);
  await third.context.addCookies([{ name: 'parley', value: mal.token ?? '', url: server.url }]);
  await Promise.all([bo.join(server.url, 'Bo'), owner.page.goto(server.url)]);

  await bo.page.getByText('buy cheap watches').click({ button: 'right' });
  await bo.page.getByRole('menuitem', { name: 'Report…' }).click();
  const report = bo.page.getByRole('dialog', { name: 'Report this message' });
  await report.getByRole('radio', { name: 'Something else' }).click();
  await report.getByLabel('Anything else they should know?').fill('Every day the same.');
  await report.getByRole('button', { name: 'Report', exact: true }).click();
  await bo.page.getByRole('button', { name: 'Block Mal' }).click();
  await bo.sees('A message from somebody you blocked');
  expect(await bo.texts()).toEqual([]);
  await bo.page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await bo.expectTexts(['buy cheap watches']);

  await author.page.goto(server.url);
  await author.composer.waitFor();
  await owner.page.getByRole('button', { name: '1 report waits for you' }).click();
  const queue = owner.page.getByRole('dialog', { name: 'Settings' });
  await queue.getByText('Something else, says Bo').waitFor();
  await queue.getByText('Every day the same.').waitFor();
  await queue.getByRole('button', { name: 'Remove message' }).click();
  await queue.getByText('Nothing waits for you').waitFor();
  await owner.page.keyboard.press('Escape');
  await owner.page.getByText('This message was deleted').click({ button: 'right' });
  await owner.page.getByRole('menuitem', { name: 'Mute or remove Mal…' }).click();
  await owner.page.getByRole('radio', { name: '1 day' }).click();
  await owner.page.getByRole('button', { name: 'Mute', exact: true }).click();
  await author.sees('You are muted here until');
  await expect.poll(() => author.composer.count()).toBe(0);
});
