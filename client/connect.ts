import { ParleyError } from '../protocol/errors.ts';
import { MemoryCache } from './cache-memory.ts';
import { Parley } from './parley.ts';
import { SocketIoTransport } from './transport-socketio.ts';

/**
 * The shortest way in from code: connects, becomes a guest (or resumes a session) and resolves
 * when all rooms are known. Rejects with `conflict` when the name is taken, with `unauthenticated`
 * when the token is no good. While the server cannot be reached it waits.
 *
 * @param url the server's address, such as `http://localhost:4000`
 * @param keepToken given a new guest's token, with which the same guest can come back
 */
export async function connect(
  url: string,
  as: { name: string } | { token: string },
  keepToken?: (token: string) => void,
): Promise<Parley> {
  const token = 'token' in as ? as.token : null;
  const parley = new Parley({
    transport: new SocketIoTransport(url, { token }),
    cache: new MemoryCache(),
  });
  const online = new Promise<void>((resolve, reject) => {
    let asked = false;
    parley.subscribe('connection', () => {
      if (parley.connection.state === 'online') resolve();
      if (parley.connection.state !== 'signed-out') return;
      if ('token' in as) reject(new ParleyError('unauthenticated', 'this session has ended'));
      else if (!asked) {
        asked = true;
        parley.join(as.name).then(keepToken, reject);
      }
    });
  });
  await parley.start();
  try {
    await online;
  } catch (error) {
    await parley.stop();
    throw error;
  }
  return parley;
}
