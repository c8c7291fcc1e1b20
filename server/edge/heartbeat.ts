/**
 * How long a connection may take to answer a heartbeat before it counts as dead. With the pause
 * between two heartbeats before it: the longest that a silent connection stays unnoticed.
 *
 * @param heartbeatMillis the pause between two heartbeats
 * @returns ms
 */
export function answerMillis(heartbeatMillis: number): number {
  return Math.ceil(heartbeatMillis / 2);
}

/** Enough for a link that stalls now and then; a poll that waits is answered at every heartbeat. */
const stuckHeartbeats = 8;

/**
 * How long an HTTP exchange may stand still before it is cut: nobody reads the answer, or the request
 * does not come.
 *
 * @param heartbeatMillis the pause between two heartbeats
 * @returns ms
 */
export function stuckMillis(heartbeatMillis: number): number {
  return stuckHeartbeats * heartbeatMillis;
}
