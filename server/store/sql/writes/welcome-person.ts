import type { Person } from '../../../../protocol/entities.ts';
import { nameKey } from '../../../../protocol/text.ts';
import { lobbySlug } from '../../../domain/permissions.ts';
import { get, run, type Steps } from '../steps.ts';
import { newEpoch, type Transaction } from '../transaction.ts';
import { enter } from './add-member.ts';

/** Somebody new, in the lobby. */
export function* welcomePerson(tx: Transaction, person: Person, now: number): Steps<void> {
  yield* insertPerson(person, now, null);
  const lobby = yield* get<{ id: string }>('select id from room where slug = ?', lobbySlug);
  if (lobby) yield* enter(tx, lobby.id, person.id, now);
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
