import { join as joinPath } from 'node:path';
import { type Address, join } from '../kit/callers.ts';
import type { ParleyProcess } from '../kit/parley-process.ts';
import type { RoughProxy } from '../kit/rough-proxy.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { BotParticipant } from './bot-participant.ts';
import { EngineParticipant } from './engine-participant.ts';
import type { Participant } from './participant.ts';
import { PlainParticipant } from './plain-participant.ts';
import { writerCount } from './subject.ts';

/** They take turns, so that all kinds write and read. */
const kinds = ['websocket', 'polling', 'process', 'plain'] as const;

/**
 * Guests in the lobby: the client engine over WebSocket, over long-polling, in a process of its own
 * with a file, and a client by hand on the plain WebSocket.
 */
export function parleyParticipants(
  server: Address,
  proxies: readonly RoughProxy[],
): Promise<Participant[]> {
  const folder = tempFolder();
  return Promise.all(
    proxies.map(async ({ url }, index) => {
      const kind = kinds[index % kinds.length];
      const role = index < writerCount ? 'writer' : 'reader';
      const name = `${role} ${index + 1} (${kind})`;
      const { token, lobby: roomId } = await join(server, name);
      if (kind === 'plain') return new PlainParticipant({ name, url, token, roomId });
      const options = { url, token, roomId, webSocket: kind !== 'polling' };
      if (kind !== 'process') return new EngineParticipant(name, server, options);
      return new BotParticipant(name, server, { ...options, file: joinPath(folder, name) });
    }),
  );
}

/** Short heartbeats, so that silence is noticed while a life of the server lasts. */
export const roughSettings = { PARLEY_HEARTBEAT_MS: '600', PARLEY_LOG_LEVEL: 'warn' };

/** SIGTERM: it answers what is under way and ends with 0, whatever its clients do. */
export async function stopClean(server: ParleyProcess): Promise<void> {
  const code = await server.stop();
  if (code !== 0) throw new Error(`asked to stop, it ended with ${code}:\n${server.output}`);
}
