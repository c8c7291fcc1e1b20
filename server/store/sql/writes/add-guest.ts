import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { nameKey } from '../../../../protocol/text.ts';
import { numberedNames } from '../../../domain/names.ts';
import { lobbySlug } from '../../../domain/permissions.ts';
import type { Writes } from '../../store.ts';
import { get, run, type Steps } from '../steps.ts';
import { newEpoch, type Transaction } from '../transaction.ts';
import { enter } from './add-member.ts';

export function* addGuest(tx: Transaction, input: Writes['addGuest']['input']): Steps<Person> {
  if (yield* isHeld(input.name, input.nameHeldSince)) {
    throw new ParleyError('conflict', 'somebody here has this name', {
      field: 'name',
      suggestion: yield* freeName(input.name, input.nameHeldSince),
    });
  }
  yield* run(
    `insert into person (id, role, name, name_key, created_at, seen_at, home_epoch, home_version)
     values (?, 'guest', ?, ?, ?, ?, ?, 0)`,
    input.id,
    input.name,
    nameKey(input.name),
    input.now,
    input.now,
    newEpoch(),
  );
  yield* run(
    `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at)
     values (?, ?, ?, ?, ?, ?)`,
    input.session.id,
    input.session.tokenHash,
    input.id,
    input.now,
    input.now,
    input.session.expiresAt,
  );
  const lobby = yield* get<{ id: string }>('select id from room where slug = ?', lobbySlug);
  if (lobby) yield* enter(tx, lobby.id, input.id, input.now);
  return { id: input.id, name: input.name, role: 'guest' };
}

function* isHeld(name: string, since: number): Steps<boolean> {
  const sql = 'select id from person where name_key = ? and seen_at >= ? limit 1';
  return (yield* get(sql, nameKey(name), since)) !== undefined;
}

function* freeName(name: string, heldSince: number): Steps<string> {
  const candidates = numberedNames(name);
  for (;;) {
    const { value } = candidates.next();
    if (!(yield* isHeld(value, heldSince))) return value;
  }
}
