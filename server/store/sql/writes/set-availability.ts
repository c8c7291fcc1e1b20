import { changedAvailability, type KeptAvailability } from '../../../domain/availability.ts';
import type { Writes } from '../../store.ts';
import { availability } from '../reads/availability.ts';
import { run, type Steps } from '../steps.ts';
import { activePerson, type Transaction } from '../transaction.ts';

export function* setAvailability(
  tx: Transaction,
  input: Writes['setAvailability']['input'],
): Steps<KeptAvailability> {
  const { personId, now, ...change } = input;
  yield* activePerson(personId);
  const before = yield* availability({ personId });
  const after = changedAvailability(before, change, now);
  yield* run(
    `insert into availability (person_id, version, status_emoji, status_text, status_until,
       quiet_until, invisible_until, shown_emoji, shown_text, shown_until)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (person_id) do update set version = excluded.version,
       status_emoji = excluded.status_emoji, status_text = excluded.status_text,
       status_until = excluded.status_until, quiet_until = excluded.quiet_until,
       invisible_until = excluded.invisible_until, shown_emoji = excluded.shown_emoji,
       shown_text = excluded.shown_text, shown_until = excluded.shown_until`,
    personId,
    after.version,
    after.status.emoji,
    after.status.text,
    after.status.until,
    after.quietUntil,
    after.invisibleUntil,
    after.shown.emoji,
    after.shown.text,
    after.shown.until,
  );
  tx.committed.push({ to: 'availability', personId, availability: after });
  return after;
}
