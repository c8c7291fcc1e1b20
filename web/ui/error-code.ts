import { Unreachable } from '../../client/transport.ts';
import { type ErrorCode, ParleyError } from '../../protocol/errors.ts';

/** The stable code of whatever was thrown; undefined for what is no refusal but a bug. */
export function errorCode(error: unknown): ErrorCode | undefined {
  if (error instanceof Unreachable) return 'unavailable';
  return error instanceof ParleyError ? error.code : undefined;
}
