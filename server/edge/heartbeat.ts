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
