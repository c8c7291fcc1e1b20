import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** One connection on its way through. */
interface Passage {
  readonly ends: readonly [client: Socket, server: Socket];
  /** Both ends believe in it, and nothing passes any more. */
  isHushed: boolean;
  /** Of the next bytes that come, so much passes, and then it ends: 0 to 1. */
  tear: number | null;
}

/** A way to a server on this machine that a test can treat badly, for the running test. */
export class RoughProxy {
  readonly #server: Server;
  readonly #target: number;
  readonly #passages = new Set<Passage>();

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#open(client));
  }

  /** @param target port of the server; it need not be there yet, and may go and come back */
  static async open(target: number): Promise<RoughProxy> {
    const proxy = new RoughProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      proxy.#server.close();
      for (const { ends } of proxy.#passages) for (const end of ends) end.destroy();
    });
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The network goes away: both ends are reset. @returns how many connections it was done to */
  reset(): number {
    return this.#each(({ ends }) => {
      for (const end of ends) end.resetAndDestroy();
    });
  }

  /** Ends each connection in the middle of what it carries next. @param tear how much passes, 0 to 1 */
  tear(tear: number): number {
    return this.#each((passage) => {
      passage.tear = tear;
    });
  }

  /** Half-open: nothing passes any more on the present connections, and nobody is told. */
  hush(): number {
    return this.#each((passage) => {
      passage.isHushed = true;
    });
  }

  /** Holds what is on its way for so many ms. */
  delay(millis: number): number {
    return this.#each(({ ends }) => {
      for (const end of ends) end.pause();
      setTimeout(() => {
        for (const end of ends) end.resume();
      }, millis);
    });
  }

  #each(treat: (passage: Passage) => void): number {
    const open = [...this.#passages].filter(({ isHushed }) => !isHushed);
    for (const passage of open) treat(passage);
    return open.length;
  }

  #open(client: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    const passage: Passage = { ends: [client, server], isHushed: false, tear: null };
    this.#passages.add(passage);
    this.#join(passage, client, server);
    this.#join(passage, server, client);
  }

  #join(passage: Passage, from: Socket, to: Socket): void {
    from.on('data', (chunk: Buffer) => {
      if (passage.isHushed) return;
      if (passage.tear === null) {
        to.write(chunk);
        return;
      }
      to.end(chunk.subarray(0, Math.ceil(chunk.length * passage.tear)));
      from.destroy();
    });
    // A reset shows as an error first; the close that follows says all there is to say.
    from.on('error', () => from.destroy());
    from.on('close', () => {
      // Of a half-open connection the other end hears nothing, until it finds out by itself.
      if (!passage.isHushed) to.end();
      if (to.closed) this.#passages.delete(passage);
    });
  }
}
