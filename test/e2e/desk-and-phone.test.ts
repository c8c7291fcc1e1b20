import { expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { openVisitor } from '../kit/browser.ts';
import { post, resultOf } from '../kit/callers.ts';
import { Screen } from '../kit/screen.ts';
import { openServer, type TestServer } from '../kit/server.ts';

test('a day at a desk and on a phone whose network goes away in the middle', async () => {
  const server = await openServer();
  const desk = await openVisitor({
    serviceWorkers: 'allow',
    viewport: { width: 1440, height: 900 },
  });
  const phone = await openVisitor({
    serviceWorkers: 'allow',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const [ada, bo] = [new Screen(desk.page), new Screen(phone.page)];

  // Both come in; Ada makes a room, Bo finds it with his thumb.
  await ada.join(server.url, 'Ada');
  await bo.join(server.url, 'Bo');
  await ada.createRoom('Tea Time');
  await ada.say('The kettle is on');
  await bo.page.goto(`${server.url}/r/tea-time`);
  await bo.page.getByRole('button', { name: 'Join room' }).tap();
  await bo.composer.waitFor();
  await bo.expectTexts(['The kettle is on']);

  // He calls her by name while she is elsewhere, and she is led to it.
  await ada.page.getByRole('link', { name: /Lobby/ }).click();
  await ada.standsIn('Lobby');
  await bo.composer.pressSequentially('coming, @ad');
  await bo.page.getByRole('option', { name: /Ada/ }).tap();
  await bo.composer.pressSequentially('!');
  await bo.page.getByRole('button', { name: 'Send message' }).tap();
  await ada.page.getByRole('link', { name: /Tea Time.*mention/ }).waitFor();
  await ada.page.keyboard.press('Alt+Shift+ArrowDown');
  await ada.standsIn('Tea Time');
  await ada.expectTexts(['The kettle is on', 'coming, @Ada!']);

  // The phone loses its network: it still shows both rooms, and takes what is typed.
  await bo.installed();
  await phone.context.setOffline(true);
  await bo.sees('Offline since');
  await bo.composer.fill('in the tunnel');
  await bo.page.getByRole('button', { name: 'Send message' }).tap();
  await bo.expectTexts(['The kettle is on', 'coming, @Ada!', 'in the tunnel']);
  await bo.page.goBack();
  await bo.page.goto(`${server.url}/r/lobby`);
  await bo.composer.waitFor();
  await bo.composer.fill('half a thought');
  await ada.say('Biscuits too');
  await ada.page.getByRole('link', { name: /Lobby/ }).click();
  await ada.standsIn('Lobby');
  await ada.say('Anybody here?');

  // Back in daylight everything is there, once, in one order for both; what was being typed has stayed.
  await phone.context.setOffline(false);
  await bo.sees('Anybody here?');
  expect(await bo.composer.inputValue()).toBe('half a thought');
  await bo.page.goto(`${server.url}/r/tea-time`);
  const talk = ['The kettle is on', 'coming, @Ada!', 'Biscuits too', 'in the tunnel'];
  await bo.expectTexts(talk);
  await expect.poll(() => bo.storedTexts()).toEqual(talk);
  await ada.page.goto(`${server.url}/r/tea-time`);
  await ada.expectTexts(talk);

  // A message has an address, and can be put aside for later.
  await ada.page.goto(`${server.url}/r/tea-time/2`);
  await ada.expectTexts(talk);
  const second = ada.page.getByRole('article').filter({ hasText: 'coming' });
  await second.click({ button: 'right' });
  await ada.page.getByRole('menuitem', { name: /unread/i }).click();
  await expect.poll(() => readSeq(server, ada, 'tea-time')).toBe(1);
  await ada.page.goto(`${server.url}/unread`);
  const card = ada.page.getByRole('article', { name: 'Tea Time' });
  await card.getByText('in the tunnel').waitFor();
  // The count stands level with the title, and is not underlined as links in a text are.
  const count = card.locator('header .badge');
  const line = (element: Element) =>
    getComputedStyle(element.parentElement ?? element).textDecorationLine;
  expect(await count.evaluate(line)).toBe('none');
  const [title, badge] = await Promise.all([
    card.getByRole('heading').boundingBox(),
    count.boundingBox(),
  ]);
  const middle = (box: typeof title) => (box === null ? Number.NaN : box.y + box.height / 2);
  expect(Math.abs(middle(title) - middle(badge))).toBeLessThanOrEqual(1);

  // She chooses how it looks, and in which language; a reload remembers both.
  await ada.page.keyboard.press('Control+,');
  const settings = ada.page.getByRole('dialog');
  await settings.getByText('Dark', { exact: true }).click();
  await settings.getByLabel('Language').selectOption({ label: 'العربية' });
  await expect.poll(() => ada.page.locator('html').getAttribute('dir')).toBe('rtl');
  await ada.page.reload();
  await expect.poll(() => ada.page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await ada.page.locator('html').getAttribute('data-theme')).toBe('dark');
});

/** Up to where somebody has read, as the server knows it. */
async function readSeq(server: TestServer, { page }: Screen, slug: string): Promise<number> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === 'parley')?.value;
  const found = resultOf<Result<'room:find'>>(await post(server, 'room:find', { slug }, token));
  // It never moves back by this: an answer that changes nothing.
  const reading = await post(server, 'room:read', { roomId: found.room.id, seq: 0 }, token);
  return resultOf<Result<'room:read'>>(reading).membership.readSeq;
}
