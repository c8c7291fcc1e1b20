import { ParleyProcess } from '../kit/parley-process.ts';
import { ownPostgres } from '../kit/postgres.ts';
import type { PostgresServer } from '../kit/postgres-server.ts';
import { parleyParticipants, roughSettings, stopClean } from './parley-participants.ts';
import type { Subject } from './subject.ts';

type Victim = 'server' | 'database' | 'connection' | 'both';

/** Up to which share of the draws each is the one to be killed. */
const victims: { victim: Victim; share: number }[] = [
  { victim: 'server', share: 0.4 },
  { victim: 'database', share: 0.65 },
  { victim: 'connection', share: 0.85 },
  { victim: 'both', share: 1 },
];

/**
 * The real server on a PostgreSQL of its own, each of which may be killed; for the running test. The
 * database is set up as somebody might who wants speed: commits that do not wait for the disk are
 * its default, which must not be Parley's.
 */
export async function parleyOnPostgres(): Promise<Subject> {
  const postgres = await ownPostgres();
  await postgres.query("alter system set synchronous_commit = 'off'");
  await postgres.query('select pg_reload_conf()');
  const url = await postgres.createDatabase();
  const server = await ParleyProcess.start({ ...roughSettings, DATABASE_URL: url });
  let killed: Victim = 'server';
  return {
    name: 'Parley, PostgreSQL',
    port: server.port,
    isExpectedToKeepIt: true,
    async kill(draw) {
      killed = victims.find(({ share }) => draw < share)?.victim ?? 'both';
      if (killed === 'connection') await killConnection(postgres, url);
      if (killed === 'database' || killed === 'both') await postgres.kill();
      if (killed === 'server' || killed === 'both') await server.kill();
    },
    async stop() {
      killed = 'server';
      await stopClean(server);
    },
    async revive() {
      // After one of its processes was killed it recovers by itself: this waits for it.
      await postgres.start();
      if (killed === 'server' || killed === 'both') await server.start();
    },
    open: (proxies) => parleyParticipants(server, proxies),
    async stored() {
      await stopClean(server);
      const rows = await postgres.query('select text, seq from message', url);
      return rows.map(({ text, seq }) => ({ text: String(text), seq: Number(seq) }));
    },
  };
}

/** `kill -9` of one process that serves Parley: the database ends all others and recovers. */
async function killConnection(postgres: PostgresServer, url: string): Promise<void> {
  const sql = "select pid from pg_stat_activity where application_name = 'parley' limit 1";
  const [row] = await postgres.query(sql, url);
  if (row) process.kill(Number(row.pid), 'SIGKILL');
}
