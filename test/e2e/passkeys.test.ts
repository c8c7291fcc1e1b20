import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { giveAuthenticator } from '../kit/finger.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('a guest becomes a member with a passkey alone, signs out, and comes back with it', async () => {
  const server = await openServer();
  // Browsers have passkeys for host names, and for no address.
  const url = server.url.replace('127.0.0.1', 'localhost');
  const { page } = await openVisitor();
  const telephone = await giveAuthenticator(page);
  const mel = new Screen(page);
  await mel.join(url, 'Mel');
  await mel.say('from a guest');
  // What is shown is kept, and outlives the page.
  await mel.sees('from a guest');
  await page.goto(`${url}/sign-up`);
  await page.getByRole('button', { name: 'Use a passkey, no password' }).click();
  await mel.composer.waitFor();
  await expect.poll(() => page.locator('.message--own').count()).toBe(1);
  expect(await telephone.credentials()).toMatchObject([{ isResidentCredential: true }]);

  await page.goto(`${url}/#settings/security`);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Never used').waitFor();
  await settings.getByRole('button', { name: 'Make codes' }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  const codes = page.getByRole('dialog', { name: 'Recovery codes' });
  await expect.poll(() => codes.locator('code').count()).toBe(10);
  await codes.getByRole('button', { name: 'I have kept them' }).click();
  await settings.getByText('10 codes are left.').waitFor();
  await settings.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await mel.sees('This is your only way in.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await mel.signOut();
  // This authenticator would answer the offer among the names in the field before anybody has chosen.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await mel.composer.waitFor();
  await expect.poll(() => page.locator('.message--own').count()).toBe(1);

  // Whoever is in is led inside from any door, and what one would open does not stay in the address.
  await page.goto(`${url}/invitation#secret`);
  await mel.composer.waitFor();
  await expect.poll(() => page.url()).toBe(`${url}/r/lobby`);
});
