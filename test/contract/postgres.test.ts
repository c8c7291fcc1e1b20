import { openPostgres } from '../kit/postgres.ts';
import { describeStore } from './store-contract.ts';

describeStore('PostgreSQL', () => openPostgres());
