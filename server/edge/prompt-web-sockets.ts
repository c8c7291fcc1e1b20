import { type ServerOptions, WebSocketServer } from 'ws';

/**
 * How long the other end has for its half of a goodbye, in ms. The library would give it 30 s, in
 * which whoever was shown the door stays connected simply by not answering.
 */
const closeTimeout = 1_000;

/** The library's server of WebSockets, whose connections are gone soon after they are closed. */
export class PromptWebSockets extends WebSocketServer {
  constructor(options: ServerOptions) {
    // The types do not know of it yet.
    super(Object.assign({ closeTimeout }, options));
  }
}
