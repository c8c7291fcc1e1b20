import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ParleyProcess } from '../kit/parley-process.ts';
import { parleyParticipants, roughSettings, stopClean } from './parley-participants.ts';
import type { Subject } from './subject.ts';

/** The real server with its own database; for the running test. */
export async function parleyOnSqlite(): Promise<Subject> {
  const server = await ParleyProcess.start(roughSettings);
  return {
    name: 'Parley, SQLite',
    port: server.port,
    isExpectedToKeepIt: true,
    kill: () => server.kill(),
    stop: () => stopClean(server),
    revive: () => server.start(),
    open: (proxies) => parleyParticipants(server, proxies),
    async stored() {
      await stopClean(server);
      const db = new DatabaseSync(join(server.dataFolder, 'parley.db'));
      const rows = db.prepare('select text, seq from message').all();
      db.close();
      return rows.map(({ text, seq }) => ({ text: String(text), seq: Number(seq) }));
    },
  };
}
