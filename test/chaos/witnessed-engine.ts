import type { Cache } from '../../client/cache.ts';
import { Parley } from '../../client/parley.ts';
import type { Transport } from '../../client/transport.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import type { CallerInput, CommandName, Result } from '../../protocol/commands.ts';
import type { Message } from '../../protocol/entities.ts';
import type { Sighting } from './history.ts';

export interface EngineOptions {
  url: string;
  token: string;
  roomId: string;
  /** `false` for long-polling only. */
  webSocket: boolean;
}

/** Told of what an engine learns, the moment it learns of it. */
export interface Witness {
  acknowledged(message: Sighting): void;
  told(message: Sighting): void;
  /** The room begins afresh after the message with this seq. */
  reset(seq: number): void;
}

/** The client engine as a program uses it, not yet started, with somebody who looks on. */
export function witnessedEngine(options: EngineOptions, cache: Cache, witness: Witness) {
  const { url, token, roomId, webSocket } = options;
  const socket = new SocketIoTransport(url, { token, webSocket });
  const transport = overheard(socket, (name, result) => {
    if (name === 'message:send') {
      witness.acknowledged(sighting((result as Result<'message:send'>).message));
    } else if (name === 'feed:sync') {
      for (const { feed, status, changes } of (result as Result<'feed:sync'>).feeds) {
        const [start] = changes;
        if (feed !== roomId || status !== 'reset' || start?.kind !== 'membership') continue;
        witness.reset(start.head.seq);
      }
    }
  });
  const parley = new Parley({ transport, cache });
  const stopHearing = parley.onMessage((message) => {
    if (message.roomId === roomId) witness.told(sighting(message));
  });
  return {
    parley,
    /** Without a word to anybody, as when the process is gone. */
    vanish() {
      stopHearing();
      socket.close();
    },
  };
}

export type WitnessedEngine = ReturnType<typeof witnessedEngine>;

export function sighting({ text, seq }: Message): Sighting {
  return { text, seq };
}

/** Notes the answers, as the server gives them. */
function overheard(
  transport: Transport,
  note: (name: CommandName, result: unknown) => void,
): Transport {
  return {
    open: (handlers) => transport.open(handlers),
    async request<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
      const result = await transport.request(name, input);
      note(name, result);
      return result;
    },
    reconnect: () => transport.reconnect(),
    presentToken: (token) => transport.presentToken(token),
    close: () => transport.close(),
  };
}
