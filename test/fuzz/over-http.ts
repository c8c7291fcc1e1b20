import { connect } from 'node:net';
import { limits } from '../../protocol/limits.ts';
import type { Chance } from '../kit/chance.ts';
import { type Attack, codeOf, type Target } from './attack.ts';
import { commandFor } from './inputs.ts';
import { toJson } from './json.ts';

/** Commands right and wrong as requests, and now and then bytes that are no request. */
export const overHttp: Attack = async ({ target, token, known, chance }) => {
  const answers: string[] = [];
  for (let i = chance.integer(1, 6); i > 0; i--) {
    if (chance.next() < 0.3) {
      answers.push(...(await raw(target, oddRequest(chance, token))));
      continue;
    }
    const { name, input } = commandFor(chance, known);
    const response = await fetch(`${target.url}/api/v1/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${chance.next() < 0.9 ? token : 'nobody'}`,
        'content-type': chance.next() < 0.95 ? 'application/json' : 'text/plain',
      },
      body: toJson(input),
    });
    answers.push(String(response.status), codeOf(await response.text()));
  }
  return answers;
};

function oddRequest(chance: Chance, token: string): string {
  const body = toJson({ slug: 'lobby' });
  const request = (headers: string[], content = body, line = 'POST /api/v1/room:find HTTP/1.1') =>
    [
      line,
      'host: localhost',
      `authorization: Bearer ${token}`,
      'content-type: application/json',
      'connection: close',
      ...headers,
      '',
      content,
    ].join('\r\n');
  const sized = `content-length: ${body.length}`;
  return chance.pick<() => string>([
    () => request([sized], body.slice(0, chance.integer(0, body.length - 1))),
    () => request([sized, 'content-length: 1']),
    () => request(['content-length: -1']),
    () => request(['content-length: 99999999999999999999']),
    () => request([`content-length: ${limits.frameBytes + 1}`], 'x'.repeat(limits.frameBytes + 1)),
    () => request(['transfer-encoding: chunked'], 'ZZ\r\n'),
    () => request(['transfer-encoding: chunked', sized]),
    () => request(['transfer-encoding: chunked'], '5\r\n{"slu'),
    () => request([sized, `x-long: ${'x'.repeat(100_000)}`]),
    () => request([sized, ...Array.from({ length: 3_000 }, (_, i) => `x-${i}: 1`)]),
    () => request([sized, 'x-bad\x00name: 1']),
    () => request([sized, 'upgrade: h2c', 'connection: upgrade']),
    () => request([sized, 'expect: 200-maybe']),
    () => request([sized, 'content-encoding: gzip']),
    () => request([sized], body, 'POST /api/v1/%00%ff HTTP/1.1'),
    () => request([sized], body, 'POST /api/v1/%E0%A4%A HTTP/1.1'),
    () => request([sized], body, `POST /api/v1/${'x'.repeat(10_000)} HTTP/1.1`),
    () => request([sized], body, 'POST //api/v1/../../etc/passwd HTTP/1.1'),
    () => request([], '', 'GET /r/%2e%2e/%2e%2e/server/main.ts HTTP/1.1'),
    () => request([], '', 'GET /socket.io/?EIO=4&transport=polling&sid=__proto__ HTTP/1.1'),
    () => request([], '', 'GET /socket.io/?EIO=3&transport=polling HTTP/1.1'),
    () => request([], '', 'GET /socket.io/?EIO=4&transport=constructor HTTP/1.1'),
    () => request([], '', 'GET /socket.io/%zz?%zz HTTP/1.1'),
    () => request([], '', 'GET /ws HTTP/1.1'),
    () => request(['upgrade: websocket'], '', 'GET /ws HTTP/1.1').replace('close', 'upgrade'),
    () => request(['upgrade: x'], '', 'GET /socket.io/?sid=x HTTP/1.1').replace('close', 'upgrade'),
    () => request([], '', 'TRACE / HTTP/1.1'),
    () => request([], '', 'CONNECT example.org:443 HTTP/1.1'),
    () => request([], '', 'GET / HTTP/9.9'),
    () => request([sized]) + request([sized]),
    () => '\x16\x03\x01\x02\x00\x01\x00\x01',
    () => '\r\n\r\n\r\n',
    () => String.fromCharCode(...Array.from({ length: 500 }, () => chance.integer(0, 255))),
  ])();
}

/** Of what Engine.IO refuses in its own words, the number is the code. */
const codePattern = /"code":(?:"(\w+)"|\d)/g;

/** Sends these bytes and no more. @returns the statuses that came back, and the codes of errors */
function raw({ port }: Target, bytes: string): Promise<string[]> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    // Refused while it was still talking: as good an answer as any.
    socket.on('error', () => socket.destroy());
    socket.on('close', () =>
      resolve([
        ...[...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = '']) => status),
        ...[...answer.matchAll(codePattern)].map(([, code = 'invalid']) => code),
      ]),
    );
    socket.end(bytes, 'latin1');
  });
}
