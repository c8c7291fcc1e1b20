import type { Person } from '../../../../protocol/entities.ts';
import { nameKey } from '../../../../protocol/text.ts';
import { lobbySlug } from '../../../domain/permissions.ts';
import { all, run, type Steps } from '../steps.ts';
import { newEpoch, type Transaction } from '../transaction.ts';
import { enter } from './add-member.ts';

/** Somebody new, in the lobby and where else whoever is new begins. */
export function* welcomePerson(tx: Transaction, person: Person, now: number): Steps<void> {
  yield* insertPerson(person, now, null);
  // By id, as on PostgreSQL they are locked: two who come at once wait for each other in no circle.
  const rooms = yield* all<{ id: string }>(
    `select id from room where slug = ?
     union select id from room where is_default = 1 and kind = 'public' and archived_at is null
     order by id`,
    lobbySlug,
  );
  for (const { id } of rooms) yield* enter(tx, id, person.id, now);
}

/** Somebody new, in no room. @param madeBy of a bot */
export function* insertPerson(person: Person, now: number, madeBy: string | null): Steps<void> {
  yield* run(
    `insert into person
       (id, role, name, name_key, handle, created_at, seen_at, home_epoch, home_version, made_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
    person.id,
    person.role,
    person.name,
    nameKey(person.name),
    person.handle ?? null,
    now,
    now,
    newEpoch(),
    madeBy,
  );
}
