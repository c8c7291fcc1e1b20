import type { Message, Person } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { backoff } from './backoff.ts';
import type { Cache, SessionPlace } from './cache.ts';
import { MemoryCache } from './cache-memory.ts';
import { systemClock } from './clock.ts';
import { Parley } from './parley.ts';
import { Unreachable } from './transport.ts';
import { SocketIoTransport } from './transport-socketio.ts';

export interface ConnectOptions {
  /** Who to be where there is no session (any more); without a name only a session will do. */
  name?: string;
  /** A session's token, or where one is kept between starts; otherwise it is kept by the cache. */
  session?: string | SessionPlace;
  /** What is remembered between starts: in Node a `FileCache`. Without one nothing is. */
  cache?: Cache;
  /** Told of every message like `Parley.onMessage`, those missed since the last start among them. */
  onMessage?: (message: Message, author: Person, parley: Parley) => void;
}

/**
 * The shortest way in from code: connects, comes back as the same guest as last time or becomes a
 * new one, and resolves when all rooms are known. While the server cannot be reached it waits.
 *
 * @param url the server's address, such as `http://localhost:4000`
 * @throws ParleyError `conflict` when the name is taken, `unauthenticated` when there is no session
 *   and no name
 */
export async function connect(url: string, options: ConnectOptions): Promise<Parley> {
  const { session, name } = options;
  const cache: Cache = options.cache ?? new MemoryCache();
  const place = typeof session === 'object' ? session : cache.session;
  const token = typeof session === 'string' ? session : await place?.read();
  const transport = new SocketIoTransport(url, { token: token ?? null });
  const parley = new Parley({ transport, cache });
  parley.onMessage((message, author) => options.onMessage?.(message, author, parley));
  return enter(parley, name, place);
}

async function enter(parley: Parley, name: string | undefined, place?: SessionPlace) {
  const online = new Promise<void>((resolve, reject) => {
    let isJoining = false;
    parley.subscribe('connection', () => {
      const { connection } = parley;
      if (connection.state === 'online') resolve();
      if (connection.state === 'outdated') {
        reject(new Error(`the server speaks protocol ${connection.server}`));
      }
      if (parley.connection.state !== 'signed-out' || isJoining) return;
      isJoining = true;
      join(parley, name, place)
        .catch(reject)
        .finally(() => {
          isJoining = false;
        });
    });
  });
  try {
    await parley.start();
    await online;
  } catch (error) {
    await parley.stop();
    throw error;
  }
  return parley;
}

async function join(parley: Parley, name: string | undefined, place?: SessionPlace): Promise<void> {
  if (name === undefined) throw new ParleyError('unauthenticated', 'this session has ended');
  for (let failures = 1; parley.connection.state === 'signed-out'; failures++) {
    try {
      const token = await parley.join(name);
      await place?.write(token);
      return;
    } catch (error) {
      const canHelp = error instanceof Unreachable || (error instanceof ParleyError && error.retry);
      if (!canHelp) throw error;
      await new Promise<void>((resolve) => {
        systemClock.after(backoff(failures, systemClock, error), resolve);
      });
    }
  }
}
