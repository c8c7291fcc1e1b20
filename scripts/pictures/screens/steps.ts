import type { Page } from 'playwright-core';

export async function messages(page: Page): Promise<void> {
  await page.getByRole('log').getByRole('article').last().waitFor();
}

/** What has no log: its heading is there. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
}

/** On a phone: from the room to the list of rooms. */
export async function back(page: Page): Promise<void> {
  await messages(page);
  const button = page.locator('.back-button');
  if (await button.isVisible()) await button.click();
  await page.getByRole('navigation').first().waitFor();
}

export function dialogBy(keys: string): (page: Page) => Promise<void> {
  return async (page) => {
    await messages(page);
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
  };
}

/** Opens the menu of the message so many from the end. */
export async function messageMenu(page: Page, fromEnd = 3): Promise<void> {
  await messages(page);
  await page.getByRole('article').nth(-fromEnd).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
}

/** Takes what is called `id` in the menu that is open, and waits for the dialog that it opens. */
export async function take(page: Page, id: string): Promise<void> {
  await page.locator(`[role="menuitem"][data-key="${id}"]`).click();
  await page.getByRole('dialog').waitFor();
}
