import { expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { newId } from '../../protocol/uuid.ts';
import { openVisitor } from '../kit/browser.ts';
import { post, resultOf } from '../kit/callers.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

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
  await bo.page.goto(`${server.url}/unread`);
  await bo.sees('Nothing is waiting for you');
  const more = { id: newId(), roomId: room.id, text: 'buy cheap clocks' };
  resultOf(await post(server, 'message:send', more, mal.token ?? ''));
  await bo.sees('A message from somebody you blocked');
  expect(await bo.texts()).toEqual([]);

  await bo.page.getByRole('button', { name: 'New message' }).click();
  const dialog = bo.page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('combobox', { name: 'To' }).fill('mal');
  await dialog.getByRole('option', { name: /Mal.*Blocked/ }).waitFor();
  await dialog.getByRole('combobox', { name: 'To' }).press('Enter');
  await dialog.getByText('You blocked Mal.').waitFor();
  await dialog.getByRole('button', { name: 'Unblock Mal' }).waitFor();
  await bo.page.goto(server.url);
  await bo.say('hello');

  await author.page.goto(server.url);
  await author.page.getByText('hello', { exact: true }).click({ button: 'right' });
  await author.page.getByRole('menuitem', { name: 'Message Bo' }).click();
  await author.sees('You cannot write to Bo.');
  await owner.page.getByRole('button', { name: '1 report waits for you' }).click();
  const queue = owner.page.getByRole('dialog', { name: 'Settings' });
  await queue.getByText('Something else, says Bo').waitFor();
  await queue.getByText('Every day the same.').waitFor();
  await queue.getByRole('button', { name: 'Remove message' }).click();
  await owner.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await queue.getByText('Nothing waits for you').waitFor();

  // What was done in haste is asked about, or taken back.
  const cy = resultOf<Result<'guest:join'>>(await post(server, 'guest:join', { name: 'Cy' }));
  const another = { roomId: room.id, messageId: more.id, reason: 'spam' };
  resultOf(await post(server, 'message:report', another, cy.token ?? ''));
  await queue.getByText('buy cheap clocks').waitFor();
  await expect.poll(() => queue.getByRole('button', { name: 'Remove from room' }).count()).toBe(0);
  await queue.getByRole('button', { name: 'Deactivate account' }).click();
  const question = owner.page.getByRole('dialog', { name: 'Deactivate Mal?' });
  await question.waitFor();
  await owner.page.keyboard.press('Escape');
  await queue.getByRole('button', { name: 'Mute for a day' }).click();
  await author.sees('You are muted here until');
  await owner.page.getByRole('button', { name: 'Undo' }).click();
  await author.composer.waitFor();
  await owner.page.keyboard.press('Escape');
  await owner.page.getByText('This message was deleted').click({ button: 'right' });
  await owner.page.getByRole('menuitem', { name: 'Mute or remove Mal…' }).click();
  await owner.page.getByRole('radio', { name: '1 day' }).click();
  await owner.page.getByRole('button', { name: 'Mute', exact: true }).click();
  await author.sees('You are muted here until');
  await expect.poll(() => author.composer.count()).toBe(0);

  // A moderator looks after the members of a room, and not after whom it belongs to.
  const asked = await post(server, 'member:list', { roomId: room.id }, olive.token ?? '');
  const { members } = resultOf<Result<'member:list'>>(asked);
  const personId = members.find(({ person }) => person.name === 'Bo')?.person.id;
  const moderator = { roomId: room.id, personId, role: 'moderator' };
  resultOf(await post(server, 'member:appoint', moderator, olive.token ?? ''));
  const words = { id: newId(), roomId: room.id, text: 'thank you all' };
  resultOf(await post(server, 'message:send', words, olive.token ?? ''));
  await bo.page.goto(`${server.url}/r/lobby`);
  await bo.page.getByText('thank you all').click({ button: 'right' });
  await bo.page.getByRole('menuitem', { name: 'Delete message' }).waitFor();
  expect(await bo.page.getByRole('menuitem', { name: /^Mute or remove/ }).count()).toBe(0);

  // Whom to turn to stands first among the members, and then all by name.
  await bo.page.keyboard.press('Escape');
  await bo.page.getByRole('button', { name: 'More about this room' }).click();
  await bo.page.getByRole('menuitem', { name: 'Room settings' }).click();
  await bo.page.getByRole('tab', { name: 'Members' }).click();
  const listed = bo.page.getByRole('list', { name: 'Members' }).locator('bdi:first-child');
  await expect.poll(() => listed.allInnerTexts()).toEqual(['Bo', 'Cy', 'Mal', 'Olive']);
});
