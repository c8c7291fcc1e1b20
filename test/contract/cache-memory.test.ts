import { MemoryCache } from '../../client/cache-memory.ts';
import { cacheContract } from './cache-contract.ts';

cacheContract(
  async () => new MemoryCache(),
  async (cache) => cache,
);
