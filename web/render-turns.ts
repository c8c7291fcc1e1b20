/** No more renderings than a screen shows, in ms from one to the next. */
const frameMillis = 16;

const waiting = new Set<() => void>();
let isScheduled = false;
let lastTurn = Number.NEGATIVE_INFINITY;

/**
 * Calls a listener at once when nothing was rendered just now, and with everything else that changed
 * meanwhile in the next frame when something was. Hundreds of messages in a second are then sixty
 * renderings; and React, which takes fifty in a row that leave work behind for an endless loop, gets
 * the time to do that work in between.
 */
export function inNextTurn(listener: () => void): void {
  waiting.add(listener);
  if (isScheduled) return;
  isScheduled = true;
  const wait = lastTurn + frameMillis - performance.now();
  if (wait <= 0) queueMicrotask(turn);
  else setTimeout(turn, wait);
}

/** Who no longer listens is not called any more. */
export function dropFromTurn(listener: () => void): void {
  waiting.delete(listener);
}

function turn(): void {
  isScheduled = false;
  lastTurn = performance.now();
  const listeners = [...waiting];
  waiting.clear();
  for (const listener of listeners) listener();
}
