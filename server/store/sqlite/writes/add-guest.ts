import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { nameKey } from '../../../../protocol/text.ts';
import { suggestName } from '../../../domain/names.ts';
import { lobbySlug } from '../../../domain/permissions.ts';
import type { Writes } from '../../store.ts';
import { newEpoch, type Transaction } from '../transaction.ts';
import { enter } from './add-member.ts';

export function addGuest(tx: Transaction, input: Writes['addGuest']['input']): Person {
  const isTaken = (key: string) =>
    tx.db.get(
      'select 1 from person where name_key = ? and seen_at >= ? limit 1',
      key,
      input.nameHeldSince,
    ) !== undefined;
  if (isTaken(nameKey(input.name))) {
    throw new ParleyError('conflict', 'somebody here has this name', {
      field: 'name',
      suggestion: suggestName(input.name, isTaken),
    });
  }
  tx.db.run(
    `insert into person (id, kind, name, name_key, created_at, seen_at, home_epoch, home_version)
     values (?, 'guest', ?, ?, ?, ?, ?, 0)`,
    input.id,
    input.name,
    nameKey(input.name),
    input.now,
    input.now,
    newEpoch(),
  );
  tx.db.run(
    `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at)
     values (?, ?, ?, ?, ?, ?)`,
    input.session.id,
    input.session.tokenHash,
    input.id,
    input.now,
    input.now,
    input.session.expiresAt,
  );
  const lobby = tx.db.get<{ id: string }>('select id from room where slug = ?', lobbySlug);
  if (lobby) enter(tx, lobby.id, input.id, input.now);
  return { id: input.id, name: input.name, kind: 'guest' };
}
