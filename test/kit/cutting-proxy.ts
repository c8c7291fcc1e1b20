import { connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';

/** How PostgreSQL says that it has done something: a message of type C, its length, its text. */
const done = {
  release: Buffer.from('C\0\0\0\x0cRELEASE\0', 'latin1'),
  commit: Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1'),
};

/** Stands between a store and PostgreSQL, and can keep the last word of a commit to itself. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #loses: keyof typeof done | null = null;
  #cuts = 0;
  readonly url: string;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  static async start(target: string): Promise<CuttingProxy> {
    const port = await freePort();
    const url = new URL(target);
    const targetPort = Number(url.port);
    url.port = String(port);
    const server = createServer((client) => proxy.#join(client, connect(targetPort, '127.0.0.1')));
    const proxy = new CuttingProxy(server, url.href);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => proxy.#stop());
    return proxy;
  }

  /**
   * The next commit happens, and nobody hears of it: the connection breaks instead.
   *
   * @param loses the first answer that is lost, the release of a savepoint before the commit or the commit's own
   */
  cutNextCommit(loses: keyof typeof done = 'commit'): void {
    this.#loses = loses;
  }

  get cuts(): number {
    return this.#cuts;
  }

  #join(client: Socket, database: Socket): void {
    const sockets = [client, database];
    const end = () => {
      for (const socket of sockets) {
        this.#open.delete(socket);
        socket.destroy();
      }
    };
    for (const socket of sockets) {
      this.#open.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.pipe(database);
    let held = Buffer.alloc(0);
    database.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      const lost = this.#loses === null ? -1 : held.indexOf(done[this.#loses]);
      if (lost !== -1 && !held.includes(done.commit)) return;
      if (lost === -1) client.write(held);
      else {
        this.#loses = null;
        this.#cuts++;
        client.end(held.subarray(0, lost));
        database.destroy();
      }
      held = Buffer.alloc(0);
    });
  }

  async #stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
