import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { nameKey } from '../../../../protocol/text.ts';
import { numberedHandles, numberedNames } from '../../../domain/names.ts';
import { get, run, type Steps } from '../steps.ts';

/** Who asks for a name. */
export interface NameInput {
  name: string;
  /** A guest seen since bears their name still; whoever has an account bears it always. Unix ms. */
  nameHeldSince: number;
}

/**
 * Refuses a name that somebody else bears, with a free one.
 *
 * @param bearerId whose it may be
 */
export function* requireFreeName(input: NameInput, bearerId: string): Steps<void> {
  if (!(yield* isHeld(input.name, input.nameHeldSince, bearerId))) return;
  throw new ParleyError('conflict', 'somebody here has this name', {
    field: 'name',
    suggestion: yield* freeName(input, bearerId),
  });
}

/** The name, or where somebody else bears it the next that is free. */
export function* nameOrNext(input: NameInput, bearerId: string): Steps<string> {
  if (!(yield* isHeld(input.name, input.nameHeldSince, bearerId))) return input.name;
  return yield* freeName(input, bearerId);
}

/** The handle, or where somebody else has it the next that is free. */
export function* handleOrNext(handle: string, bearerId: string): Steps<string> {
  const candidates = numberedHandles(handle);
  let candidate = handle;
  while (yield* isHandleTaken(candidate, bearerId)) candidate = candidates.next().value;
  return candidate;
}

/**
 * Refuses a handle that somebody else has.
 *
 * @param bearerId whose it may be
 */
export function* requireFreeHandle(handle: string, bearerId: string): Steps<void> {
  if (!(yield* isHandleTaken(handle, bearerId))) return;
  throw new ParleyError('conflict', 'somebody here has this handle', { field: 'handle' });
}

/** The person is now called so, and has this role. Nobody is told by this. */
export function* describePerson({ id, role, name, handle }: Person): Steps<void> {
  yield* run(
    'update person set role = ?, name = ?, name_key = ?, handle = ? where id = ?',
    role,
    name,
    nameKey(name),
    handle ?? null,
    id,
  );
}

/** @param bearerId whose it may be */
function* isHandleTaken(handle: string, bearerId: string): Steps<boolean> {
  const sql = 'select id from person where handle = ? and id <> ?';
  return (yield* get(sql, handle, bearerId)) !== undefined;
}

function* isHeld(name: string, since: number, bearerId: string): Steps<boolean> {
  const sql = `select id from person
    where name_key = ? and (seen_at >= ? or role <> 'guest') and id <> ? limit 1`;
  return (yield* get(sql, nameKey(name), since, bearerId)) !== undefined;
}

function* freeName({ name, nameHeldSince }: NameInput, bearerId: string): Steps<string> {
  const candidates = numberedNames(name);
  for (;;) {
    const { value } = candidates.next();
    if (!(yield* isHeld(value, nameHeldSince, bearerId))) return value;
  }
}
