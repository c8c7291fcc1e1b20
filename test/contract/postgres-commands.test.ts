import { afterAll, vi } from 'vitest';
import { closePostgres, emptyPlace, openPostgres, sharedPostgres } from '../kit/postgres.ts';
import { describeAccounts } from './account-contract.ts';
import { describeAdministration } from './administration-contract.ts';
import { describeAvailability } from './availability-contract.ts';
import { describeIdentities } from './identity-contract.ts';
import { describeMail } from './mail-contract.ts';
import { describeModeration } from './moderation-contract.ts';
import { describeReading } from './reading-contract.ts';
import { describeRooms } from './rooms-contract.ts';
import { describeUpkeep } from './upkeep-contract.ts';
import { describeWaysIn } from './ways-in-contract.ts';

afterAll(closePostgres);

// Whoever comes first waits for the server to be made.
vi.setConfig({ testTimeout: 30_000 });

describeReading('PostgreSQL', () => openPostgres());
describeAccounts('accounts in PostgreSQL', () => openPostgres());
describeUpkeep('upkeep in PostgreSQL', () => openPostgres());
describeIdentities('identities in PostgreSQL', () => openPostgres());
describeMail('addresses of letters in PostgreSQL', () => openPostgres());
describeAdministration('administration in PostgreSQL', () => openPostgres());
describeWaysIn('ways in, in PostgreSQL', () => openPostgres());

for (const describeIt of [describeRooms, describeModeration, describeAvailability]) {
  describeIt('PostgreSQL', async () => {
    const server = await sharedPostgres();
    const url = await emptyPlace();
    const store = await openPostgres({ url });
    return { store, sql: async (statement) => void (await server.query(statement, url)) };
  });
}
