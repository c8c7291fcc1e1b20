import { newId } from '../../protocol/uuid.ts';
import type { Data } from '../servers/data.ts';
import { PostgresData } from '../servers/postgres-data.ts';
import { addGuests } from '../servers/seed.ts';
import { SqliteData } from '../servers/sqlite-data.ts';
import type { Run, Scenario } from './scenario.ts';

const waiting = 500;
const rounds = 40;
const alone = 500;

export const store: Scenario = {
  title: 'Store',
  about:
    `How fast messages reach the disk, without a network: ${waiting} wait at once and share their fsyncs, or ` +
    'each is stored before the next is begun.',
  columns: [
    { key: 'rowsPerSecond', title: 'rows/s', digits: 0 },
    { key: 'millisEach', title: 'ms each', digits: 2 },
  ],
  async run({ plan, record }: Run) {
    for (let repeat = 0; repeat < plan.repeats; repeat++) {
      await measure('SQLite', new SqliteData(), record);
      await measure('PostgreSQL', await PostgresData.create(), record);
    }
  },
};

async function measure(subject: string, data: Data, record: Run['record']): Promise<void> {
  const opened = await data.openStore();
  const { people, lobbyId } = await addGuests(opened, 1);
  const say = () =>
    opened.write('addMessage', {
      id: newId(),
      roomId: lobbyId,
      authorId: people[0] ?? '',
      text: 'x'.repeat(100),
      now: Date.now(),
    });
  const manyFrom = performance.now();
  for (let round = 0; round < rounds; round++) {
    await Promise.all(Array.from({ length: waiting }, say));
  }
  record(`${waiting} at once`, subject, rate(waiting * rounds, manyFrom));
  const aloneFrom = performance.now();
  for (let i = 0; i < alone; i++) await say();
  record('one at a time', subject, rate(alone, aloneFrom));
  await opened.close();
  await data.remove();
}

function rate(rows: number, from: number): object {
  const millis = performance.now() - from;
  return { rowsPerSecond: (rows / millis) * 1000, millisEach: millis / rows };
}
