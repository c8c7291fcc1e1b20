import { existsSync } from 'node:fs';
import { canInstall, install, onPath } from './apt.mjs';
import { Problem } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The path of a Chromium for the browser tests. Installs one where that is one command. */
export async function ensureChromium() {
  const { CHROMIUM_PATH: given } = process.env;
  if (given) {
    if (existsSync(given)) return given;
    throw new Problem(`CHROMIUM_PATH names ${given}, and there is no such file.`);
  }
  const present = find();
  if (present) return present;
  if (canInstall()) {
    console.log('Installing Chromium for the browser tests …');
    // The font: without it emoji are boxes in every picture.
    await install('chromium', 'fonts-noto-color-emoji');
  }
  const installed = find();
  if (installed) return installed;
  throw new Problem(
    [
      'The browser tests need Chromium or Chrome. Any of these will do:',
      '  Debian, Ubuntu   sudo apt-get install chromium',
      '  macOS            brew install --cask google-chrome',
      '  elsewhere        set CHROMIUM_PATH to the path of the program',
    ].join('\n  '),
  );
}

function find() {
  return names.map(onPath).find(Boolean) ?? (existsSync(onMac) ? onMac : undefined);
}
