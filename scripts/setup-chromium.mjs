import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem, run } from './run.mjs';

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
  if (canInstall()) await install();
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

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid() === 0 && Boolean(onPath('apt-get'));
}

async function install() {
  console.log('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt at work is waited for. The font: without it emoji are boxes in every picture.
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...options, 'update'], { env });
  await run(
    'apt-get',
    [...options, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-color-emoji'],
    { env },
  );
}
