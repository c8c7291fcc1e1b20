import type { CallerInput, CommandName, Result } from '../../protocol/commands.ts';
import { type ErrorBody, errorTable, ParleyError } from '../../protocol/errors.ts';

/**
 * Carries out a command over HTTP: what is asked before there is a session, and what begins one. The
 * session arrives as a cookie that scripts cannot read, so it has to be asked for this way; the
 * socket then finds it in its own handshake.
 *
 * @throws ParleyError
 */
export async function askOverHttp<N extends CommandName>(
  name: N,
  input: CallerInput<N>,
): Promise<Result<N>> {
  return (await postOverHttp(`/api/v1/${name}`, input)) as Result<N>;
}

/**
 * The result of what this path of our server does.
 *
 * @throws ParleyError
 */
export async function postOverHttp(path: string, body: unknown): Promise<unknown> {
  return sendOverHttp(path, 'POST', 'application/json', JSON.stringify(body));
}

/**
 * The same by any method, and of bytes of any type.
 *
 * @throws ParleyError
 */
export async function sendOverHttp(
  path: string,
  method: string,
  type: string,
  body: BodyInit,
): Promise<unknown> {
  const answer = await send(path, method, type, body);
  if (field(answer, 'ok') !== true) throw refusal(field(answer, 'error'));
  return field(answer, 'result');
}

async function send(path: string, method: string, type: string, body: BodyInit): Promise<unknown> {
  try {
    const response = await fetch(path, {
      method,
      // The second header cannot be set by another site's form, which is the point of it.
      headers: { 'content-type': type, 'x-parley': 'web' },
      body,
    });
    return await response.json();
  } catch (cause) {
    // No network, or a proxy that answers with a page of its own.
    throw new ParleyError('unavailable', 'the server could not be reached', { cause });
  }
}

function refusal(body: unknown): ParleyError {
  const code = field(body, 'code');
  if (typeof code === 'string' && Object.hasOwn(errorTable, code)) {
    return ParleyError.from(body as ErrorBody);
  }
  return new ParleyError('unavailable', 'the answer could not be understood');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
