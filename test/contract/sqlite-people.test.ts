import { openSqlite } from '../kit/sqlite.ts';
import { describeAccounts } from './account-contract.ts';
import { describeAdministration } from './administration-contract.ts';
import { describeIdentities } from './identity-contract.ts';
import { describeMail } from './mail-contract.ts';
import { describeUpkeep } from './upkeep-contract.ts';
import { describeWaysIn } from './ways-in-contract.ts';

describeAccounts('accounts in SQLite', async () => openSqlite());
describeIdentities('identities in SQLite', async () => openSqlite());
describeMail('addresses of letters in SQLite', async () => openSqlite());
describeUpkeep('upkeep in SQLite', async () => openSqlite());
describeAdministration('administration in SQLite', async () => openSqlite());
describeWaysIn('ways in, in SQLite', async () => openSqlite());
