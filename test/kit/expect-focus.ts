import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Resolves when what is typed goes to this one. */
export async function expectFocus(locator: Locator): Promise<void> {
  await expect.poll(() => locator.evaluate((it) => it === document.activeElement)).toBe(true);
}
