import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ParleyError } from '../../protocol/errors.ts';
import { retryAfter } from './retry-after.ts';

/** Answers where there is no response to do it: with an HTTP status and the error's body, then closes. */
export function refuseRaw(socket: Duplex, error: ParleyError): void {
  const body = JSON.stringify({ ok: false, error: error.toBody() });
  const headers = {
    connection: 'close',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...retryAfter(error),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`, ...lines].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}
