import { join } from 'node:path';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';

const here = join(import.meta.dirname, '../..');

/** Where an earlier Parley is checked out and installed, to be measured in the same run; null: nowhere. */
export const before = env.BENCH_BEFORE ?? null;

/**
 * A module of some checkout of Parley.
 *
 * @param file path in the project
 * @param checkout where the project is; this one if it is not said
 */
export function ofCheckout<T>(file: string, checkout: string = here): Promise<T> {
  return import(pathToFileURL(join(checkout, file)).href);
}
