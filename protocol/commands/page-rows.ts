import { z } from 'zod';
import { limits } from '../limits.ts';

/** How many rows a page is to have at most. */
export const pageRows = z.int().min(1).max(limits.pageRows).default(limits.pageRowsDefault);
