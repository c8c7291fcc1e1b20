import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers and proxies wait for each answer; a program may ask for some things at once. */
const mostUnanswered = 16;

/**
 * Counts the requests on each connection that are not answered yet. Node takes in all that arrives
 * and keeps their answers until it is their turn: a thousand requests in one packet for a file each,
 * and nobody who reads, are a thousand open files.
 */
export class Pipelines {
  readonly #unanswered = new WeakMap<Socket, number>();

  /** Call it for each request. @returns whether to carry it out; if not, the connection is cut */
  take({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const unanswered = (this.#unanswered.get(socket) ?? 0) + 1;
    this.#unanswered.set(socket, unanswered);
    if (unanswered > mostUnanswered) {
      socket.destroy();
      return false;
    }
    response.once('finish', () => {
      this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 1) - 1);
    });
    return true;
  }
}
