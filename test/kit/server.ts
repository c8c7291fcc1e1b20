import { Writable } from 'node:stream';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/server.ts';
import type { Store } from '../../server/store/store.ts';
import { cheapPasswords } from './cheap-passwords.ts';
import { MemoryStore } from './memory-store.ts';
import { unlimited } from './unlimited.ts';

export interface TestServer {
  url: string;
  port: number;
  /** See `RunningServer`. */
  setupToken: string | null;
  /** All that was logged so far, at the most talkative level. */
  logged(): string;
}

/**
 * The whole server in this process, on a free port, with an empty store, for the running test.
 *
 * @param store in memory, which opens twenty times as fast as one on disk: give that one where it matters
 */
export async function openServer(
  env: Record<string, string> = {},
  store: Store = new MemoryStore(),
  passwords = cheapPasswords(),
): Promise<TestServer> {
  let logged = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  });
  const config = readConfig({ ...unlimited, PARLEY_PORT: '0', ...env });
  const server = await startServer(config, store, pino({ level: 'debug' }, sink), passwords);
  onTestFinished(() => server.stop());
  return {
    url: server.address,
    port: Number(new URL(server.address).port),
    setupToken: server.setupToken,
    logged: () => logged,
  };
}
