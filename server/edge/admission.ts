import { type IncomingMessage, ServerResponse } from 'node:http';
import { ParleyError } from '../../protocol/errors.ts';
import type { Addresses } from './addresses.ts';
import type { Load } from './load.ts';
import type { RateLimits } from './rate-limits.ts';
import { refuseRaw } from './refuse-raw.ts';
import { retryAfter } from './retry-after.ts';

/** When to try again at a server that is too busy, in ms: about as long as its mean looks back. */
const busyMillis = 2_000;

export function tooBusy(): ParleyError {
  return new ParleyError('unavailable', 'the server is too busy for new connections', {
    retryAfterMillis: busyMillis,
  });
}

/** The door: who may open a connection at this moment. Those inside are none of its business. */
export class Admission {
  readonly #load: Load;
  readonly #rateLimits: RateLimits;
  readonly #addresses: Addresses;

  constructor(load: Load, rateLimits: RateLimits, addresses: Addresses) {
    this.#load = load;
    this.#rateLimits = rateLimits;
    this.#addresses = addresses;
  }

  get isShedding(): boolean {
    return this.#load.isShedding;
  }

  /** Why this handshake is refused; null when it may go on. */
  refusalOf(request: IncomingMessage): ParleyError | null {
    if (this.isShedding) return tooBusy();
    const { socket, headers } = request;
    const address = this.#addresses.of(socket.remoteAddress, headers['x-forwarded-for']);
    try {
      this.#rateLimits.takeForConnection(address);
      return null;
    } catch (error) {
      if (error instanceof ParleyError) return error;
      throw error;
    }
  }

  /** The same for Engine.IO, where an upgrade comes with a response that can only hang up. */
  readonly middleware = (request: IncomingMessage, response: unknown, next: () => void): void => {
    const refusal = isOfOldConnection(request) ? null : this.refusalOf(request);
    if (!refusal) next();
    else if (response instanceof ServerResponse) {
      const headers = { 'content-type': 'application/json', ...retryAfter(refusal) };
      response.writeHead(refusal.status, headers);
      response.end(JSON.stringify({ ok: false, error: refusal.toBody() }));
    } else refuseRaw(request.socket, refusal);
  };
}

/** What Engine.IO has read in the address before it asks its middleware. */
interface EngineRequest extends IncomingMessage {
  _query?: Partial<Record<string, string>>;
}

/**
 * A poll, or the upgrade of a connection that polls: both name their session. In Engine.IO's own
 * reading: one that saw a session where it sees none would let newcomers pass unasked.
 */
function isOfOldConnection(request: EngineRequest): boolean {
  return !!request._query?.sid;
}
