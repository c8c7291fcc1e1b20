import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { freePort } from '../kit/free-port.ts';
import { openProvider } from '../kit/oidc-provider.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('a guest thinks better of the other service, then comes back from it as a member with all they said', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await openProvider(`${url}/auth/callback`);
  await openServer({
    PARLEY_PORT: String(port),
    PARLEY_URL: url,
    PARLEY_OIDC_ISSUER: provider.issuer,
    PARLEY_OIDC_CLIENT_ID: provider.clientId,
    PARLEY_OIDC_CLIENT_SECRET: provider.clientSecret,
    PARLEY_OIDC_LABEL: 'Example ID',
  });
  const { page } = await openVisitor();
  const screen = new Screen(page);
  await screen.join(url, 'Grace');
  await screen.say('hello from a guest');
  await screen.sees('hello from a guest');

  await page.goto(`${url}/sign-up`);
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await page.getByText('You did not finish signing in.').waitFor();
  provider.account = { sub: 'grace-1', preferred_username: 'grace.hopper' };
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await screen.sees('hello from a guest');

  await page.goto(`${url}/#settings/account`);
  await page.reload();
  await expect.poll(() => page.getByLabel('Handle').inputValue()).toBe('grace.hopper');
  expect(await page.getByLabel('Your name').inputValue()).toBe('Grace');
});
