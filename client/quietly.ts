import { ParleyError } from '../protocol/errors.ts';
import { Unreachable } from './transport.ts';

/** For what may fail without anybody having to know: it shows in a view, or is done again later. */
export function quietly(attempt: Promise<unknown>): void {
  attempt.catch((error: unknown) => {
    if (error instanceof ParleyError || error instanceof Unreachable) return;
    // Not ours to hide: let the platform report it.
    queueMicrotask(() => {
      throw error;
    });
  });
}
