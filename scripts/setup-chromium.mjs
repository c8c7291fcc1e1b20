import { existsSync } from 'node:fs';
import { canInstall, install, onPath } from './apt.mjs';
import { CommandFailed, Problem } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The same browser without the parts that only a person at a screen has: the tests take much less of
 * the processor in it.
 */
const shell = 'chromium-headless-shell';

/** The path of a Chromium as people have it. Installs one where that is one command. */
export async function ensureChromium() {
  return given() ?? find() ?? (await installed('chromium', find)) ?? missing();
}

/** The path of a Chromium for tests that only need its pages: the shell where that is to be had. */
export async function ensureHeadlessChromium() {
  const present = given() ?? onPath(shell);
  if (present) return present;
  try {
    return (await installed(shell, () => onPath(shell))) ?? find() ?? missing();
  } catch (error) {
    const whole = find();
    if (!whole || !(error instanceof CommandFailed)) throw error;
    console.log(`${shell} cannot be installed; ${whole} does as well, more slowly.`);
    return whole;
  }
}

/** The one that the caller's settings name. */
function given() {
  const { CHROMIUM_PATH: path } = process.env;
  if (path && !existsSync(path)) {
    throw new Problem(`CHROMIUM_PATH names ${path}, and there is no such file.`);
  }
  return path || undefined;
}

function find() {
  return names.map(onPath).find(Boolean) ?? (existsSync(onMac) ? onMac : undefined);
}

async function installed(name, findIt) {
  if (!canInstall()) return undefined;
  console.log(`Installing ${name} for the browser tests …`);
  // The font: without it emoji are boxes in every picture.
  await install(name, 'fonts-noto-color-emoji');
  return findIt();
}

function missing() {
  throw new Problem(
    [
      'The browser tests need Chromium or Chrome. Any of these will do:',
      '  Debian, Ubuntu   sudo apt-get install chromium',
      '  macOS            brew install --cask google-chrome',
      '  elsewhere        set CHROMIUM_PATH to the path of the program',
    ].join('\n  '),
  );
}
