import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import type { Writes } from '../../store.ts';
import { pairOf } from '../pair.ts';
import { type BlockRow, type PersonRow, toBlockChange } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import { nextHomeVersion, type Transaction } from '../transaction.ts';

export function* blockPerson(tx: Transaction, input: Writes['blockPerson']['input']): Steps<null> {
  const { personId, otherId, isBlocked, now } = input;
  const known = yield* get<BlockRow>(
    'select * from block where person_id = ? and blocked_id = ?',
    personId,
    otherId,
  );
  const wasBlocked = known !== undefined && known.blocked_at !== null;
  if (isBlocked === wasBlocked) return null;
  const other = yield* somebodyMet(personId, otherId);
  if (isBlocked) yield* requirePlace(personId);
  const home = yield* nextHomeVersion(personId);
  const row: BlockRow = {
    blocked_id: otherId,
    blocked_at: isBlocked ? now : null,
    home_version: home.home_version,
  };
  yield* run(
    `insert into block (person_id, blocked_id, pair, blocked_at, home_version) values (?, ?, ?, ?, ?)
     on conflict (person_id, blocked_id) do update
     set blocked_at = excluded.blocked_at, home_version = excluded.home_version`,
    personId,
    otherId,
    pairOf(personId, otherId),
    row.blocked_at,
    row.home_version,
  );
  const event = { ...toBlockChange(row, other), feed: 'home' as const, epoch: home.home_epoch };
  tx.committed.push({ to: 'home', personId, event });
  return null;
}

/** Somebody with whom one shares a room, or did: nobody tries ids to learn whose they are. */
function* somebodyMet(personId: string, otherId: string): Steps<PersonRow> {
  const other = yield* get<PersonRow>(
    `select id, role, name, handle from person where id = ? and exists (
       select 1 from member as mine join member as theirs on theirs.room_id = mine.room_id
       where mine.person_id = ? and theirs.person_id = ?)`,
    otherId,
    personId,
    otherId,
  );
  if (other) return other;
  throw new ParleyError('not_found', 'there is no such person', { field: 'personId' });
}

function* requirePlace(personId: string): Steps<void> {
  const held = yield* get<{ count: number }>(
    'select count(*) as count from block where person_id = ? and blocked_at is not null',
    personId,
  );
  if (Number(held?.count) < limits.blocks) return;
  throw new ParleyError('conflict', `${limits.blocks} people are blocked already`);
}
