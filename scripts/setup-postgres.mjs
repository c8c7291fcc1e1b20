import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canInstall, install, onPath } from './apt.mjs';
import { Problem } from './run.mjs';

const debianFolder = '/usr/lib/postgresql';
const createclusterFolder = '/etc/postgresql-common/createcluster.d';

/**
 * The folder of PostgreSQL's programs (`initdb`, `postgres`) for the tests, which start private
 * servers of their own. Installs the programs where that is one command.
 */
export async function ensurePostgres() {
  const { POSTGRES_BIN: given } = process.env;
  if (given) {
    if (isComplete(given)) return given;
    throw new Problem(`POSTGRES_BIN names ${given}, where initdb and postgres are not both found.`);
  }
  const present = findPostgres();
  if (present) return present;
  if (canInstall()) {
    console.log('Installing PostgreSQL for the tests …');
    await withoutCluster(() => install('postgresql'));
  }
  const installed = findPostgres();
  if (installed) return installed;
  throw new Problem(
    [
      'The tests need the programs of PostgreSQL 14 or newer. Any of these will do:',
      '  Debian, Ubuntu   sudo apt-get install postgresql',
      '  macOS            brew install postgresql@17',
      '  elsewhere        set POSTGRES_BIN to the folder of initdb and postgres',
    ].join('\n  '),
  );
}

/** The folder of the programs on this machine; undefined where there is none. */
export function findPostgres() {
  const initdb = onPath('initdb');
  const folders = initdb ? [dirname(realpathSync(initdb))] : [];
  if (existsSync(debianFolder)) {
    const versions = readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a));
    folders.push(...versions.map((version) => join(debianFolder, version, 'bin')));
  }
  return folders.find(isComplete);
}

function isComplete(folder) {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
}

/** Debian's package makes a cluster and starts it as a service, unless it is told not to. */
async function withoutCluster(installation) {
  const note = join(createclusterFolder, 'parley-tests.conf');
  mkdirSync(createclusterFolder, { recursive: true });
  writeFileSync(note, 'create_main_cluster = false\n');
  try {
    await installation();
  } finally {
    rmSync(note, { force: true });
  }
}
