import type { Community } from '../../../../protocol/entities.ts';
import type { Writes } from '../../store.ts';
import { community } from '../reads/community.ts';
import { requireRole } from '../require-role.ts';
import { run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { noteAct } from './note-act.ts';

export function* updateCommunity(
  _tx: Transaction,
  input: Writes['updateCommunity']['input'],
): Steps<Community> {
  yield* requireRole('editCommunity', input.personId);
  yield* run(
    'update community set name = coalesce(?, name), joining = coalesce(?, joining)',
    input.name ?? null,
    input.joining ?? null,
  );
  yield* noteAct({
    by: input.personId,
    act: 'community:update',
    now: input.now,
    ...(input.joining !== undefined && { detail: input.joining }),
  });
  return yield* community();
}
