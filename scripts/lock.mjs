import {
  closeSync,
  futimesSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from './paths.mjs';

/** The holder shows this often that it lives; a lock silent for ten times as long is abandoned. */
const beatMillis = 1_000;
const abandonedMillis = 10 * beatMillis;

/** Runs the action while no other process of this folder runs one under the same name. */
export async function withLock(name, action) {
  mkdirSync(cache, { recursive: true });
  const file = `${cache}/${name}.lock`;
  const handle = await take(file, () =>
    console.log(`Waiting for another ${name} in this folder …`),
  );
  const beat = setInterval(() => futimesSync(handle, new Date(), new Date()), beatMillis);
  try {
    return await action();
  } finally {
    clearInterval(beat);
    closeSync(handle);
    rmSync(file, { force: true });
  }
}

async function take(file, onWait) {
  for (let turn = 0; ; turn++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      return handle;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (turn === 0) onWait();
    if (isAbandoned(file)) rmSync(file, { force: true });
    else await sleep(200);
  }
}

/**
 * A holder that was killed leaves its file behind. Its process id tells at once; the time tells
 * when another process has got the same id meanwhile, as it happens in containers.
 */
function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > abandonedMillis) return true;
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch (error) {
    // It was given back this very moment.
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
