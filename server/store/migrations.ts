import { readdirSync, readFileSync } from 'node:fs';

export interface Migration {
  number: number;
  /** The file's name without its ending. Both engines have migrations of the same names. */
  name: string;
  sql: string;
}

/** The migrations in their order: files named `0001-what-it-does.sql`, numbered without a hole. */
export function readMigrations(folder: URL): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = Number.parseInt(file, 10);
    if (number !== index + 1) throw new Error(`migration ${file} should have number ${index + 1}`);
    const sql = readFileSync(new URL(file, folder), 'utf8');
    return { number, name: file.replace(/\.sql$/, ''), sql };
  });
}

/**
 * Those that a database of the given version still lacks. Throws on a database that a newer Parley
 * has written: running backwards would corrupt it silently.
 */
export function missing<M extends { number: number }>(
  migrations: readonly M[],
  version: number,
): M[] {
  const newest = migrations.at(-1)?.number ?? 0;
  if (version > newest) {
    throw new Error(
      `This database is of version ${version}, made by a newer Parley; this one knows ${newest}. ` +
        'Start the newer Parley again, or restore a backup from before the upgrade.',
    );
  }
  return migrations.filter(({ number }) => number > version);
}
