import { all, run, type Steps } from './steps.ts';
import { newEpoch } from './transaction.ts';

/**
 * A database that was restored from a backup goes on from an older state, under versions that
 * somebody has already seen mean something else. Each engine remembers in the database what the
 * database is (which file, which server); at a start with another answer every feed gets a new
 * epoch, and so every cursor of the former life is told to start afresh.
 */
export function* fact(name: string): Steps<string | undefined> {
  const [row] = yield* all<{ value: string }>('select value from continuity where name = ?', name);
  return row?.value;
}

export function* noteFact(name: string, value: string): Steps<void> {
  yield* run(
    'insert into continuity (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    name,
    value,
  );
}

/** Ends the life of every feed that there is. */
export function* renewEpochs(): Steps<void> {
  const epoch = newEpoch();
  yield* run('update room set epoch = ?', epoch);
  yield* run('update person set home_epoch = ?', epoch);
}
