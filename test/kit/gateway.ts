import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface OwnAnswer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** An HTTP server in front of a Parley, which answers what a test wants in its place. No sockets. */
export class Gateway {
  readonly url: string;
  /** By path; null lets it through. */
  answer: (path: string) => OwnAnswer | null = () => null;
  readonly #target: string;

  private constructor(port: number, target: string) {
    this.url = `http://localhost:${port}`;
    this.#target = target;
  }

  static async open(target: string): Promise<Gateway> {
    let gateway: Gateway | undefined;
    const server = createServer((asked, reply) => gateway?.pass(asked, reply));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    gateway = new Gateway((server.address() as AddressInfo).port, target);
    return gateway;
  }

  pass(asked: IncomingMessage, reply: ServerResponse): void {
    const { pathname } = new URL(asked.url ?? '/', this.url);
    const own = this.answer(pathname);
    if (own) {
      reply.writeHead(own.status, { 'content-type': own.type ?? 'text/html' }).end(own.body);
      return;
    }
    const { method, headers } = asked;
    const onward = request(this.#target + asked.url, { method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () =>
      reply.writeHead(502, { 'content-type': 'text/html' }).end('no server'),
    );
    asked.pipe(onward);
  }
}
