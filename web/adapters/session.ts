import { type ErrorBody, errorTable, ParleyError } from '../../protocol/errors.ts';

/**
 * Become a guest. The session arrives as a cookie that scripts cannot read, so it has to be asked
 * for over HTTP; the socket then finds it in its own handshake.
 *
 * @throws ParleyError `conflict` with a suggestion when the name is taken
 */
export async function joinAsGuest(name: string): Promise<void> {
  const answer = await post('/api/v1/guest:join', { name, deliver: 'cookie' });
  if (field(answer, 'ok') !== true) throw refusal(field(answer, 'error'));
}

async function post(path: string, body: unknown): Promise<unknown> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      // The second header cannot be set by another site's form, which is the point of it.
      headers: { 'content-type': 'application/json', 'x-parley': 'web' },
      body: JSON.stringify(body),
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
