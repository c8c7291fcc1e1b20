import { type Address, join } from '../kit/callers.ts';
import type { RoughProxy } from '../kit/rough-proxy.ts';
import { EngineParticipant } from './engine-participant.ts';
import type { Participant } from './participant.ts';
import { PlainParticipant } from './plain-participant.ts';
import { writerCount } from './subject.ts';

/** Every fourth is a client by hand on the plain WebSocket, as many more are on long-polling. */
const kinds = ['websocket', 'polling', 'websocket', 'plain'] as const;

/** Guests in the lobby, in different ways; they take turns, so that all ways write and read. */
export function parleyParticipants(
  server: Address,
  proxies: readonly RoughProxy[],
): Promise<Participant[]> {
  return Promise.all(
    proxies.map(async ({ url }, index) => {
      const kind = kinds[index % kinds.length];
      const role = index < writerCount ? 'writer' : 'reader';
      const name = `${role} ${index + 1} (${kind})`;
      const { token, lobby: roomId } = await join(server, name);
      const options = { name, url, token, roomId };
      return kind === 'plain'
        ? new PlainParticipant(options)
        : new EngineParticipant({ ...options, webSocket: kind === 'websocket' });
    }),
  );
}

/** Short heartbeats, so that silence is noticed while a life of the server lasts. */
export const roughSettings = { PARLEY_HEARTBEAT_MS: '600', PARLEY_LOG_LEVEL: 'warn' };
