/** As much of a browser as a sign-in by redirects needs: cookies of each server, and one step at a time. */
export class HttpBrowser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** The value of a cookie of the server at this address. */
  cookie(url: string | URL, name: string): string | undefined {
    return this.#jar(url).get(name);
  }

  setCookie(url: string | URL, name: string, value: string): void {
    this.#jar(url).set(name, value);
  }

  /** All cookies of the server at this address. */
  forget(url: string | URL): void {
    this.#jar(url).clear();
  }

  async request(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jar(url);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isGone = /max-age=0\b|expires=Thu, 01 Jan 1970/i.test(line);
      if (isGone) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** As a page of the server at this address asks it. */
  post(url: string, body: unknown, origin = new URL(url).origin): Promise<Response> {
    return this.request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(body),
    });
  }

  /** Goes where it is sent until `stop` says of an address that it is not to be opened. */
  async follow(url: string | URL, stop: (url: URL) => boolean): Promise<URL> {
    let next = new URL(url);
    for (let steps = 0; steps < 10; steps++) {
      if (stop(next)) return next;
      const response = await this.request(next);
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${next.pathname} answers ${response.status}`);
      next = new URL(location, next);
    }
    throw new Error('sent in a circle');
  }

  #jar(url: string | URL): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }
}
