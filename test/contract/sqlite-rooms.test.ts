import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { openSqlite } from '../kit/sqlite.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { describeAvailability } from './availability-contract.ts';
import { describeModeration } from './moderation-contract.ts';
import { describeReading } from './reading-contract.ts';
import { describeRooms } from './rooms-contract.ts';

describeReading('SQLite', async () => openSqlite());

for (const describeIt of [describeRooms, describeModeration, describeAvailability]) {
  describeIt('SQLite', async () => {
    const folder = tempFolder();
    const store = openSqlite({ folder });
    const operator = new DatabaseSync(join(folder, 'parley.db'), { timeout: 5000 });
    onTestFinished(() => operator.close());
    return { store, sql: async (statement) => operator.exec(statement) };
  });
}
