import { isIP } from 'node:net';

export interface OriginSettings {
  /** The address people type; null when it was not configured. */
  publicUrl: URL | null;
  /** Foreign origins that may connect with a token. */
  origins: readonly string[];
}

/**
 * Which web pages may talk to this server. Browsers attach cookies to requests that any page
 * starts, and WebSocket handshakes ask no permission beforehand: the Origin header is the defence.
 */
export class OriginPolicy {
  readonly #settings: OriginSettings;

  constructor(settings: OriginSettings) {
    this.#settings = settings;
  }

  /**
   * Whether the page comes from this very server. Without a configured address only IP addresses
   * and localhost are believed from the Host header: a host name there may be an attacker's own,
   * pointed at this machine (DNS rebinding). And only over http, which is all this server speaks: what
   * has an https page at the same address is another one.
   */
  isOwn(origin: string, host: string | undefined): boolean {
    const page = parse(origin);
    if (!page) return false;
    const { publicUrl } = this.#settings;
    if (publicUrl && page.origin === publicUrl.origin) return true;
    return page.protocol === 'http:' && page.host === host && isUnspoofable(page.hostname);
  }

  /**
   * The page of ours that a request says it is from; null for any other. Where the address that people type
   * is known it is that alone: passkeys are made for one.
   */
  pageOf({
    origin,
    host,
  }: {
    origin?: string | undefined;
    host?: string | undefined;
  }): string | null {
    if (origin === undefined || !this.isOwn(origin, host)) return null;
    const { publicUrl } = this.#settings;
    return publicUrl === null || origin === publicUrl.origin ? origin : null;
  }

  /** Whether a page of this origin may connect at all, with a token it holds. */
  isAllowed(origin: string, host: string | undefined): boolean {
    return this.isForeignGuest(origin) || this.isOwn(origin, host);
  }

  isForeignGuest(origin: string): boolean {
    return this.#settings.origins.includes(origin);
  }
}

function parse(origin: string): URL | null {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url && /^https?:$/.test(url.protocol) && url.origin === origin ? url : null;
}

function isUnspoofable(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
  );
}
