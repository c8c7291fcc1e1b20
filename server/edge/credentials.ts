import type { IncomingHttpHeaders } from 'node:http';
import type { OriginPolicy } from './origin.ts';

export interface Credentials {
  token: string;
  /** A token that was put into the request on purpose is refused when it is no good; a stale cookie is not. */
  from: 'bearer' | 'cookie';
}

/** Pages cannot set it on a request to another origin without asking, and we never allow it. */
const ownPageHeader = 'x-parley';

/** The most that browsers grant (RFC 6265bis §5.5). When a session ends is the server's to say. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** A cookie that scripts cannot read: that of the session, of the device, or of a sign-in under way. */
export class HiddenCookie {
  readonly #name: string;
  readonly #attributes: string;

  /**
   * @param secure whether people reach the server over https; browsers hold `__Host-` to that
   * @param seconds how long the browser is to keep it
   */
  constructor(
    name: 'parley' | 'parley-device' | 'parley-flow',
    secure: boolean,
    seconds = maxAgeSeconds,
  ) {
    this.#name = secure ? `__Host-${name}` : name;
    this.#attributes = `; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** The value of a Set-Cookie header. */
  write(token: string): string {
    return `${this.#name}=${token}${this.#attributes}`;
  }

  /** The value of a Set-Cookie header that removes it. */
  erase(): string {
    return this.write('').replace(/Max-Age=\d+/, 'Max-Age=0');
  }

  read(header: string | undefined): string | null {
    for (const part of (header ?? '').split(';')) {
      const [name, value] = part.trim().split('=', 2);
      if (name === this.#name && value) return value;
    }
    return null;
  }
}

/**
 * The token a request or handshake carries. A cookie counts only when one of our own pages sent
 * it: browsers attach it to whatever any page starts. Where a browser leaves Origin out (a GET to
 * its own server, as long-polling makes) our client says so with a header of its own.
 */
export function credentialsOf(
  headers: IncomingHttpHeaders,
  origins: OriginPolicy,
  cookie: HiddenCookie,
): Credentials | null {
  const bearer = /^Bearer ([\w-]{1,100})$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { token: bearer, from: 'bearer' };
  const isOwnPage =
    headers.origin === undefined
      ? headers[ownPageHeader] !== undefined
      : origins.isOwn(headers.origin, headers.host);
  const token = isOwnPage ? cookie.read(headers.cookie) : null;
  return token === null ? null : { token, from: 'cookie' };
}
