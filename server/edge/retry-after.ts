import type { ParleyError } from '../../protocol/errors.ts';

/** The header that says how long to wait, where the error knows it: whole seconds (RFC 9110 §10.2.3). */
export function retryAfter(error: ParleyError): { 'retry-after'?: string } {
  const { retryAfterMillis } = error;
  if (retryAfterMillis === undefined) return {};
  return { 'retry-after': String(Math.ceil(retryAfterMillis / 1_000)) };
}
