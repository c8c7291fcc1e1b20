import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freePort } from '../../kit/free-port.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { type Subject, writerCount } from '../subject.ts';
import { TutorialParticipant } from './participant.ts';

const main = fileURLToPath(new URL('./server.ts', import.meta.url));

/** Socket.IO's own tutorial under the same treatment; for the running test. */
export async function tutorial(): Promise<Subject> {
  const port = await freePort();
  const file = join(tempFolder(), 'chat.db');
  let child: ChildProcess | null = null;
  const revive = async () => {
    child = spawn(process.execPath, [main, String(port), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout) await once(child.stdout, 'data');
  };
  const kill = async () => {
    if (!child) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    child = null;
    await exited;
  };
  onTestFinished(kill);
  await revive();
  return {
    name: 'Socket.IO tutorial, steps 6–8',
    port,
    isExpectedToKeepIt: false,
    kill,
    // It knows no other end.
    stop: kill,
    revive,
    open: async (proxies) =>
      proxies.map(({ url }, index) => {
        const role = index < writerCount ? 'writer' : 'reader';
        return new TutorialParticipant(`${role} ${index + 1}`, url);
      }),
    async stored() {
      await kill();
      const db = new DatabaseSync(file);
      const rows = db.prepare('select content, id from messages').all();
      db.close();
      return rows.map(({ content, id }) => ({ text: String(content), seq: Number(id) }));
    },
  };
}
