import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createServer } from 'vite';
import { type Audit, audit } from './audit.ts';

/** Every component in every state, which shows both themes and both directions at once. */
export async function auditGallery(browser: Browser): Promise<Map<string, Audit>> {
  const server = await createServer({
    root: join(import.meta.dirname, '../../web'),
    logLevel: 'error',
    server: { port: 0, strictPort: false },
  });
  await server.listen();
  const results = new Map<string, Audit>();
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    for (const contrast of ['system', 'more']) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(
        (chosen) => localStorage.setItem('parley:contrast', chosen),
        contrast,
      );
      await page.goto(`${address}gallery/`);
      await page.getByRole('heading', { name: 'Messages' }).waitFor();
      const result = await audit(page);
      console.log(`gallery, contrast ${contrast}: ${result.faults.length} faults`);
      for (const fault of result.faults) console.error(fault);
      results.set(contrast === 'more' ? '1440-contrast' : '1440-light', result);
      await page.close();
    }
  } finally {
    await server.close();
  }
  return results;
}
