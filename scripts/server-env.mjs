import { cache } from './paths.mjs';

/**
 * How much room V8 gives to what has just been made, in MB. Connections and messages live long or
 * die at once: with the default of 16 the server is 10 MB larger when idle and needs half as much
 * memory again for each connection, and is no faster.
 */
const newSpace = '--max-semi-space-size=4';
/** The means by which the server throws away what its start has left, see server/after-start.ts. */
const collectable = '--expose-gc';

/** Whether this process was started with `serverEnv`, or with somebody's own idea of it. */
export const hasServerEnv = () =>
  process.env.NODE_OPTIONS?.includes('--max-semi-space-size') === true;

/** The environment in which the server's Node runs best. deploy/Dockerfile has the same. */
export const serverEnv = {
  ...process.env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS, newSpace, collectable].filter(Boolean).join(' '),
  // Types are stripped and code is compiled once, not at every start in each of three threads.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? `${cache}/compiled`,
};
