import { expect, test } from 'vitest';
import { openVisitor, Wire } from '../kit/browser.ts';
import { giveAuthenticator } from '../kit/finger.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';

const password = 'analytical engines weave';

async function visit(): Promise<Screen> {
  return new Screen((await openVisitor()).page);
}

async function signIn({ page }: Screen, url: string, handle: string, given: string) {
  await page.goto(url);
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('Password', { exact: true }).fill(given);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a community begins: its owner, invitations, a guest who stays, a private room, a direct message, mentions, a removal, a report', async () => {
  const server = await ParleyProcess.start();
  // Browsers have passkeys for host names, and for no address.
  const url = server.url.replace('127.0.0.1', 'localhost');
  // With what follows it: before that its end may still be on its way.
  const link = /(\/setup#\S+)\s/;
  await expect.poll(() => server.output).toMatch(link);
  const [, setup] = link.exec(server.output) ?? [];
  const [grace, bo, ada, tablet, cy] = await Promise.all([
    visit(),
    visit(),
    visit(),
    visit(),
    visit(),
  ]);

  const wire = await Wire.lay(tablet.page, /\/socket\.io\/\?/);

  // Who opens the link of the console is the owner, and says first what the place is.
  const answers = await Wire.lay(grace.page, /\/socket\.io\/\?/);
  answers.keep((frame) => frame.includes('"joining":'));
  await grace.page.goto(`${url}${setup}`);
  await grace.page.getByLabel('Your name').fill('Grace Hopper');
  await grace.page.getByLabel('Password', { exact: true }).fill('a ship in port is safe');
  await grace.page.getByRole('button', { name: 'Begin' }).click();
  const settings = grace.page.getByRole('dialog', { name: 'Settings' });
  const naming = settings.getByRole('textbox', { name: 'Name' });
  await naming.waitFor();
  expect(await naming.isDisabled()).toBe(true);
  answers.release();
  await naming.fill('Harbour');
  await settings.getByRole('button', { name: 'Save' }).click();
  await grace.sees('Saved.');

  // A guest talks, and becomes a member with a passkey alone: all that was theirs is.
  await giveAuthenticator(bo.page);
  await bo.join(url, 'Bo');
  await bo.say('from a guest');
  await expect.poll(() => bo.storedTexts()).toEqual(['from a guest']);
  await cy.join(url, 'Cy');
  await bo.page.goto(`${url}/sign-up`);
  await bo.sees('Harbour');
  await expect.poll(() => bo.page.getByLabel('Handle').inputValue()).toBe('bo');
  await bo.page.getByLabel('Handle').fill('bo is it');
  await bo.page.getByLabel('Password', { exact: true }).fill('short');
  await bo.page.getByRole('button', { name: 'Create account' }).click();
  await bo.sees('Letters and digits');
  await bo.page.getByLabel('Handle').fill('@bo');
  await expect.poll(() => bo.page.getByLabel('Handle').inputValue()).toBe('bo');
  // What is wrong with the other field is still said.
  await bo.sees('and not your name');
  await bo.page.getByRole('button', { name: 'Use a passkey, no password' }).click();
  await bo.composer.waitFor();
  await expect.poll(() => bo.page.locator('.message--own').count()).toBe(1);

  // From now on one comes in by invitation only.
  await settings.getByRole('button', { name: 'Make a link' }).click();
  const invitation = await settings.locator('code').innerText();
  await settings.getByRole('radio', { name: 'Only by invitation' }).click();
  await expect
    .poll(() => settings.getByRole('radio', { name: 'Only by invitation' }).isChecked())
    .toBe(true);
  await grace.page.keyboard.press('Escape');
  await ada.page.goto(invitation);
  await ada.page.getByLabel('Your name').fill('Ada Lovelace');
  await ada.page.getByLabel('Password', { exact: true }).fill(password);
  await ada.page.getByRole('button', { name: 'Create account' }).click();
  await ada.composer.waitFor();
  await expect.poll(() => new URL(ada.page.url()).hash).toBe('');
  // The same person on another device, which first mistypes.
  await signIn(tablet, url, 'ada.lovelace', 'is it this one?');
  await tablet.sees('do not belong together');
  await signIn(tablet, url, '@ada.lovelace', password);
  await tablet.composer.waitFor();

  // A private room, with two of the four.
  await grace.page.getByRole('button', { name: 'Create a room' }).click();
  const dialog = grace.page.getByRole('dialog', { name: 'Create a room' });
  await dialog.getByLabel('Name').fill('Board');
  await dialog.getByRole('radio', { name: 'Private' }).click();
  await dialog.getByRole('button', { name: 'Create room' }).click();
  await grace.page.waitForURL(/\/r\/board/);
  await grace.standsIn('Board');
  await bo.page.goto(grace.page.url());
  await bo.page.getByRole('heading', { name: /No room at this address/ }).waitFor();
  await grace.page.locator('.room-row', { hasText: 'Board' }).click({ button: 'right' });
  await grace.page.getByRole('menuitem', { name: 'Add people' }).click();
  const adding = grace.page.getByRole('dialog', { name: /Board/ });
  await adding.getByRole('searchbox').fill('ada');
  await adding.getByRole('button', { name: 'Add Ada Lovelace' }).waitFor();
  await adding.getByRole('searchbox').press('Enter');
  await grace.sees('Added');
  // The next name is typed in place of this one; the first Escape empties the field.
  await grace.page.keyboard.press('Escape');
  await grace.page.keyboard.press('Escape');
  for (const screen of [ada, tablet]) {
    await screen.page.getByRole('link', { name: 'Board' }).click();
    await screen.standsIn('Board');
  }
  await ada.say('just the two of us');
  for (const screen of [grace, tablet]) {
    await expect.poll(() => screen.storedTexts()).toEqual(['just the two of us']);
  }

  // A direct message, and a mention in the lobby: unread on both devices, and read on both at once.
  await bo.page.goto(`${url}/r/lobby`);
  await bo.say('@ada.lovelace, tea?');
  await bo.page.getByRole('button', { name: 'New message' }).click();
  const to = bo.page.getByRole('combobox', { name: 'To' });
  await to.fill('ada');
  await bo.page.getByRole('option', { name: 'Ada Lovelace' }).waitFor();
  await to.press('Enter');
  await to.press('Enter');
  await bo.standsIn('Ada Lovelace');
  await bo.say('or coffee');
  const lobby = ({ page }: Screen) => page.getByRole('link', { name: /^Lobby/ });
  for (const screen of [ada, tablet]) {
    await expect.poll(() => lobby(screen).innerText()).toMatch(/1 mention/);
    await screen.page.getByRole('link', { name: /^Bo.*1 unread/s }).waitFor();
  }
  await lobby(ada).click();
  await ada.page.locator('.mention--reader').waitFor();
  // Who goes on at once has not read it.
  await expect.poll(() => lobby(ada).innerText()).not.toMatch(/mention|unread/);
  await ada.page.getByRole('link', { name: /^Bo/ }).click();
  await ada.expectTexts(['or coffee']);
  for (const link of [lobby(tablet), tablet.page.getByRole('link', { name: /^Bo/ })]) {
    await expect.poll(() => link.innerText()).not.toMatch(/mention|unread/);
  }

  // Removed while their other device is away: it is told so, and never hears what was said since.
  await tablet.composer.fill('half a thought');
  await wire.cut();
  await tablet.sees('Offline since');
  await grace.page.getByRole('button', { name: 'More about this room' }).click();
  await grace.page.getByRole('menuitem', { name: 'Room settings' }).click();
  await grace.page.getByRole('tab', { name: 'Members' }).click();
  await grace.page.getByRole('button', { name: 'Remove Ada Lovelace' }).click();
  await expect.poll(() => ada.page.getByRole('link', { name: 'Board' }).count()).toBe(0);
  await grace.page.keyboard.press('Escape');
  await grace.say('now that she is gone');
  await expect.poll(() => grace.storedTexts()).toHaveLength(2);
  wire.mend();
  await tablet.page.getByRole('button', { name: 'Retry now' }).click();
  await tablet.page.getByRole('heading', { name: 'You are no longer in Board' }).waitFor();
  const begun = tablet.page.getByRole('textbox', { name: 'What you had begun to write' });
  expect(await begun.inputValue()).toBe('half a thought');
  expect(await tablet.page.content()).not.toContain('just the two of us');
  expect(await tablet.page.content()).not.toContain('now that she is gone');

  // Whoever looks after a room acts on what is reported there.
  await bo.createRoom('Market');
  for (const screen of [cy, ada]) {
    await screen.page.goto(`${url}/r/market`);
    await screen.joinRoom();
  }
  await cy.say('buy cheap watches');
  await ada.page.getByText('buy cheap watches').click({ button: 'right' });
  await ada.page.getByRole('menuitem', { name: 'Report…' }).click();
  const report = ada.page.getByRole('dialog', { name: 'Report this message' });
  await report.getByRole('button', { name: 'Report', exact: true }).click();
  await bo.page.getByRole('button', { name: '1 report waits for you' }).click();
  const queue = bo.page.getByRole('dialog', { name: 'Settings' });
  await queue.getByText('buy cheap watches').waitFor();
  await queue.getByRole('button', { name: 'Remove message' }).click();
  await bo.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await queue.getByText('Nothing waits for you').waitFor();
  await cy.sees('This message was deleted');
}, 120_000);
