import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * A way to a server that can go silent without closing anything, as when a cable is pulled or a
 * router forgets: neither end hears of the other, and neither is told.
 */
export class SilentProxy {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  readonly #silent = new WeakSet<Socket>();
  #isDead = false;

  private constructor(port: number) {
    this.#server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  /** In front of this port, for the running test. */
  static async open(port: number): Promise<SilentProxy> {
    const proxy = new SilentProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      proxy.#server.close();
      for (const socket of proxy.#open) socket.destroy();
    });
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on nothing passes on the connections that are open, not even their ends. */
  silence(): void {
    for (const socket of this.#open) this.#silent.add(socket);
  }

  /** Nor on those that are made later: long-polling makes a new one for each request. */
  silenceForGood(): void {
    this.#isDead = true;
    this.silence();
  }

  #join(from: Socket, to: Socket): void {
    this.#open.add(from);
    if (this.#isDead) this.#silent.add(from);
    from.on('data', (bytes) => {
      if (!this.#silent.has(from)) to.write(bytes);
    });
    from.on('close', () => {
      if (!this.#silent.has(from)) to.destroy();
    });
    // A connection that is cut off while bytes are on their way: its end follows.
    from.on('error', () => from.destroy());
  }
}
