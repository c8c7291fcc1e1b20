import { flushCompileCache } from 'node:module';

/** What is done once a thread has loaded its code, and nobody waits for it yet. */
export function afterStart(): void {
  // Kept for the next start now: a process that is killed would leave nothing.
  flushCompileCache();
  // An eighth of what an idle server holds is what its start has left. V8 by itself gets to it seconds later, and in
  // the midst of the first messages; scripts/server-env.mjs lends us the means.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
