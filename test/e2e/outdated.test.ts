import { expect, test } from 'vitest';
import { protocolVersion } from '../../protocol/version.ts';
import { openVisitor, Wire } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('a server of another version is said so, what was typed stays, and with the right one all goes on', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  const wire = await Wire.lay(page, /socket\.io/);
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.say('before');
  await expect.poll(() => ada.storedTexts()).toEqual(['before']);
  await ada.composer.fill('half a sentence');

  await upgrade(wire, protocolVersion + 1);
  await ada.sees('different versions');
  expect(await ada.composer.inputValue()).toBe('half a sentence');
  await ada.composer.fill('a whole sentence');
  await ada.composer.press('Enter');
  await ada.expectTexts(['before', 'a whole sentence']);
  expect(await ada.storedTexts()).toEqual(['before']);

  await ada.composer.fill('another half');
  await upgrade(wire, protocolVersion);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => ada.storedTexts()).toEqual(['before', 'a whole sentence']);
  expect(await ada.composer.inputValue()).toBe('another half');
});

/** The server ends its connections and greets as one of this version from then on. */
async function upgrade(wire: Wire, version: number): Promise<void> {
  wire.rewrite((frame) =>
    frame.includes('["hello",') ? frame.replace(/"protocol":\d+/, `"protocol":${version}`) : frame,
  );
  await wire.cut();
  wire.mend();
}
