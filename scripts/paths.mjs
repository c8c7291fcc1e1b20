import { fileURLToPath } from 'node:url';

/** The folder of package.json, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Scratch files that git does not see: locks, half-built folders. */
export const cache = `${root}/.cache`;

/**
 * The Node of the lockfile, which runs the server and the tools. On Windows the program itself:
 * the `.cmd` beside the others can only be started through a shell.
 */
export const pinnedNode =
  process.platform === 'win32'
    ? `${root}/node_modules/node/bin/node.exe`
    : `${root}/node_modules/.bin/node`;

export const webClient = `${root}/web/dist`;
