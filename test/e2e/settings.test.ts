import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('settings open by key over the room, apply at once, outlive a reload, and back closes them', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.composer.press('Control+Comma');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByText('Dark', { exact: true }).click();
  await dialog.getByText('Compact', { exact: true }).click();
  await dialog.getByRole('slider', { name: 'Text size' }).press('ArrowRight');
  const looks = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  const chosen = { theme: 'dark', density: 'compact', textSize: 'large' };
  expect(await looks()).toMatchObject(chosen);

  await dialog.getByRole('tab', { name: 'This device' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#settings/device');
  await page.reload();
  await dialog.getByRole('button', { name: 'Forget and reload' }).waitFor();
  expect(await looks()).toMatchObject(chosen);

  // The page begins anew in another language and direction; the settings stay where they are.
  await dialog.getByRole('tab', { name: 'Appearance' }).click();
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'العربية' });
  const arabic = page.getByRole('dialog', { name: 'الإعدادات' });
  await arabic.waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  // What floats stands by what it belongs to, whichever way writing goes.
  const close = arabic.getByRole('button', { name: 'إغلاق' });
  await close.hover();
  const tip = page.locator('.tooltip:popover-open');
  await tip.waitFor();
  await expect
    .poll(async () => Math.abs((await centre(tip)) - (await centre(close))))
    .toBeLessThan(9);
  await arabic.getByRole('combobox', { name: 'اللغة' }).selectOption('en');
  await dialog.waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('ltr');
  await page.goBack();
  await expect.poll(() => dialog.count()).toBe(0);
  await expect.poll(() => new URL(page.url()).pathname).toBe('/r/lobby');
});

async function centre(of: Locator): Promise<number> {
  const box = await of.boundingBox();
  return (box?.x ?? Number.NaN) + (box?.width ?? 0) / 2;
}
