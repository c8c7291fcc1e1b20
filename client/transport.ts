import type { CallerInput, CommandName, Result } from '../protocol/commands.ts';

/** No answer came: the connection was lost, or took too long. The command may have been carried out. */
export class Unreachable extends Error {
  constructor() {
    super('the server cannot be reached');
    this.name = 'Unreachable';
  }
}

export interface TransportHandlers {
  /** The server is connected; its `hello` follows as an event. */
  onOpen(): void;
  /** The connection is lost, or could not be made; the transport goes on trying by itself. */
  onClose(): void;
  /** The server refuses the token this transport carries. It does not try again by itself. */
  onRefused(): void;
  onEvent(name: string, data: unknown): void;
}

/** A connection to one server that mends itself. */
export interface Transport {
  /** Begins to connect, and stays connected until closed. Called once. */
  open(handlers: TransportHandlers): void;
  /** Rejects with the server's `ParleyError`, or with `Unreachable`. Never waits for a connection. */
  request<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>>;
  /** Drops what there is and connects anew, at once. */
  reconnect(): void;
  /** The token to present from the next connection on. */
  presentToken(token: string | null): void;
  close(): void;
}
